import type { Cells, TestContent } from './write-content.ts';

/** An invented archive of everything that pages find hard: rare characters, thin rows, markup in cells, long names. */
const source = 'invented';

const person = (id: string, name: string, more: Cells = {}): Cells => ({
  id,
  name,
  sourceIds: source,
  ...more,
});

export const hardPeople = {
  thin: 'p-thin',
  astral: 'p-astral',
  extensionB: 'p-extb',
  variation: 'p-ivs',
  uncovered: 'p-nofont',
  drawn: 'p-drawn',
  unreadable: 'p-unread',
  long: 'p-long',
  markup: 'p-markup',
  disputed: 'p-disputed',
  namesake: 'p-same-1',
} as const;

/** 𪨊: none of the packaged fonts has it. */
export const uncoveredCharacter = '𪨊';
/** 𫝀, drawn from a file. */
export const drawnCharacter = '𫝀';

export const hardArchive: TestContent = {
  tables: {
    roll: [
      person(hardPeople.thin, '某某'),
      person(hardPeople.astral, '王𠮷', { reading: 'Wáng Jí' }),
      person(hardPeople.extensionB, '李㵘𬭎', { nativePlace: '四川省巴县' }),
      person(hardPeople.variation, '葛\u{E0100}明'),
      person(hardPeople.uncovered, `张${uncoveredCharacter}`),
      person(hardPeople.drawn, `周${drawnCharacter}`),
      person(hardPeople.unreadable, '陈□林', { died: '1951年春' }),
      person(hardPeople.long, '阿不都热依木·买买提明·吐尔逊江艾合买提', { ethnicity: '维吾尔族' }),
      person(hardPeople.markup, '赵<b>义', {
        deeds: '甲 < 乙 & 丙 </script><script>alert(2)</script>',
        died: '1949年11月27日',
        post: '"><img src=x onerror=alert(3)>',
      }),
      person(hardPeople.disputed, '孙大有', {
        born: '约1902年',
        died: '民国三十一年腊月初八',
        nativeDistrict: '500113',
        nativePlace: '四川省巴县木洞镇',
        recognition: '待核',
        burialFacility: 'yuan',
        burialState: '衣冠冢',
        gaps: '生年有两说；都没有出处;葬处未核',
      }),
      person(hardPeople.namesake, '李明', { died: '1951年2月' }),
      person('p-same-2', '李明', { nativePlace: '四川省江北县' }),
      person('p-same-3', '李 明', { unit: '第12军第31师' }),
    ],
    facilities: [
      {
        id: 'yuan',
        name: '示例烈士陵园',
        kind: '烈士陵园',
        district: '500113',
        sourceIds: source,
        level: '未查明',
      },
    ],
    sources: [
      { id: source, title: '虚构数据，供测试', tier: '其他', address: 'https://example.invalid/a?b=1&c=2' },
      { id: 'other', title: '另一种虚构材料', tier: '官方' },
    ],
    citations: [
      { record: hardPeople.disputed, field: '出生时间', value: '1904年', sourceId: 'other', adopted: '否' },
      { record: hardPeople.disputed, field: '牺牲时间', sourceId: 'other', adopted: '是' },
    ],
    redirects: [
      { oldId: 'p-old', newId: hardPeople.disputed, note: '并入' },
      { oldId: 'p-gone', newId: '', note: '重复登记，已撤下' },
    ],
    corrections: [
      {
        id: 'c-0001',
        date: '2026-11-24',
        record: hardPeople.disputed,
        field: '牺牲时间',
        before: '1942年',
        after: '民国三十一年腊月初八',
        reason: '见原件',
        role: '资料整理',
      },
    ],
    glyphs: [{ character: uncoveredCharacter, components: '⿰土川', note: '' }],
    site: [
      { key: '网站名称', value: '示例', note: '' },
      { key: '副题', value: '虚构烈士纪念档案', note: '' },
      { key: '示例', value: '是', note: '' },
    ],
    mourning: [{ from: '2026-12-13', until: '2026-12-13', note: '示例' }],
  },
  files: {
    [`glyphs/U+2B740.svg`]:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M10 50h80M50 10v80" stroke="#1d1b18" stroke-width="7"/></svg>',
  },
};
