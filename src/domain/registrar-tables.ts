/** Tables that the registrar's desk keeps: what headings mean, figures of earlier days, certificates. */
import { date, sources, text } from './table-values.ts';
import { defineTable } from './table.ts';
import { certificateStates, certificateKinds } from './words.ts';

/** Written when somebody has said what a heading means, so that the next sheet of that office needs no question. */
export const headingsTable = defineTable({
  name: 'headings',
  title: '栏目对应表',
  location: { kind: 'file', path: 'headings.csv' },
  idColumn: null,
  columns: {
    table: { heading: '表', note: '哪一张表，如“英名录”。', value: text, required: true },
    heading: { heading: '来表栏名', note: '交来的表里怎样写。', value: text, required: true },
    column: {
      heading: '对应栏目',
      note: '本档案里的栏名；“另存”是原样保留，“不收”是不要这一栏。',
      value: text,
      required: true,
    },
  },
});

/** One figure of one day; added to by every release, never changed. */
export const qualityTable = defineTable({
  name: 'quality',
  title: '数据质量历次数字',
  location: { kind: 'file', path: 'quality.csv' },
  idColumn: null,
  columns: {
    date: { heading: '日期', note: '统计那天，写成2026-11-27；系统写入。', value: date, required: true },
    district: { heading: '区县', note: '六位代码；全部写“全部”。', value: text, required: true },
    table: { heading: '表', note: '哪一张表。', value: text, required: true },
    figure: { heading: '指标', note: '数的是什么。', value: text, required: true },
    count: { heading: '数', note: '合于指标的行数。', value: { kind: 'number', min: 0 }, required: true },
    of: { heading: '总数', note: '一共多少行。', value: { kind: 'number', min: 0 }, required: true },
  },
});

/** Certificates by the martyr they are about; who holds one is known at the desk only. */
export const certificatesTable = defineTable({
  name: 'certificates',
  title: '光荣证登记',
  location: { kind: 'file', path: 'certificates.csv' },
  idColumn: null,
  columns: {
    person: {
      heading: '人物',
      note: '《英名录》里的编号。',
      value: { kind: 'reference', tables: ['roll'], many: false },
      required: true,
    },
    kind: {
      heading: '证书',
      note: `只用这几个词：${certificateKinds.join('、')}。`,
      value: { kind: 'word', words: certificateKinds },
      required: true,
    },
    number: { heading: '证号', note: '照证书写；不知道就空着。', value: text },
    issuer: { heading: '颁发机关', note: '照证书写。', value: text },
    issued: { heading: '颁发日期', note: '照证书写。', value: date },
    state: {
      heading: '状态',
      note: `只用这几个词：${certificateStates.join('、')}。持证人姓名、电话只登记在后台。`,
      value: { kind: 'word', words: certificateStates },
    },
    sourceIds: { heading: '出处', note: '《出处表》里的编号。', value: sources },
    note: { heading: '备注', note: '其他要说明的，不写亲属姓名。', value: text },
  },
});
