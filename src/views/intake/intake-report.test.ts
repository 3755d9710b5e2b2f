import { describe, expect, it } from 'vitest';
import type { AddedFile, FileOutcome, IntakeResult, Stop } from '../../media/intake/outcome.ts';
import { writeIntakeReport } from './write-intake-report.ts';

const added = (number: number, others: Partial<AddedFile> = {}): AddedFile => ({
  ...{ kind: 'added', name: `来件/${number}.jpg`, id: `m-${number}`, medium: 'picture' },
  ...{ cells: {}, read: [], remarks: [], doubts: [], left: [], alike: undefined, near: undefined },
  ...{ hadOddName: false, otherEnding: undefined },
  ...others,
});

const heic = (number: number): FileOutcome => ({
  ...{ kind: 'refused', name: `IMG_${number}.HEIC` },
  refusal: { of: 'picture', reason: 'heic' },
});

function report(
  outcomes: FileOutcome[],
  others: Partial<IntakeResult> & { isDryRun?: boolean; isWhole?: boolean } = {},
) {
  const { isDryRun = false, isWhole = false, ...result } = others;
  return writeIntakeReport(
    { outcomes, rows: undefined, unwritten: 0, newHeadings: [], stop: undefined, ...result },
    { table: 'content/media/media.csv', isDryRun, isWhole, given: outcomes.length },
  );
}

describe('the report of what was taken in', () => {
  it('is short, whatever a telephone held: one sentence for all files of a sort', () => {
    const outcomes = [
      ...Array.from({ length: 280 }, (_, number) =>
        added(number, {
          doubts: number < 40 ? ['unset-clock'] : [],
          read: ['date'],
          cells: { date: '2014-04-21' },
        }),
      ),
      ...Array.from({ length: 20 }, (_, number) => heic(number)),
    ];
    const text = report(outcomes, { rows: { first: 2, last: 281 }, newHeadings: ['类别'] });
    expect(text.split('\n').length).toBeLessThan(20);
    expect(text).toContain('看了 300 个文件：收下 280 件（图片 280），没有收 20 个。');
    expect(text).toContain('IMG_0.HEIC、IMG_1.HEIC、IMG_2.HEIC 等 20 个：这是苹果手机的 HEIC 格式。');
    expect(text).toContain(
      '来件/0.jpg、来件/1.jpg、来件/2.jpg 等 40 个：里面的日期是相机时钟没有校准时的日期',
    );
  });

  it('names every file when asked', () => {
    const text = report(
      Array.from({ length: 20 }, (_, number) => heic(number)),
      { isWhole: true },
    );
    for (let number = 0; number < 20; number++) expect(text).toContain(`IMG_${number}.HEIC`);
  });

  it('says in which rows the new ones are, and what is to be filled in next', () => {
    const filled = { kind: '墓碑', caption: '大门', alt: '', rights: '' };
    const text = report(
      [added(1, { cells: filled }), added(2), added(3, { medium: 'sound', cells: { kind: '录音' } })],
      {
        rows: { first: 12, last: 14 },
        newHeadings: ['类别', '原文件名'],
      },
    );
    expect(text).toContain('content/media/media.csv 第 12–14 行是新的。');
    expect(text).toContain('表格后面添了“类别”“原文件名”。');
    expect(text).toContain('还空着：类别 1 行，说明 2 行，替代文字 2 行，日期 3 行，许可 3 行。');
    expect(text).toContain('npm run check:content');
  });

  it('counts what files said apart from what the command said', () => {
    const cells = { rights: '家属授权展示', creator: '张三' };
    const text = report([added(1, { cells, read: ['creator'] })], { rows: { first: 2, last: 2 } });
    expect(text).toContain('作者 1。');
    expect(text).not.toContain('许可 1');
  });

  it('suggests a facility without writing it, and leaves it alone where one was given', () => {
    const near = { id: 'yuan', name: '某陵园', distance: 120 };
    const text = report([added(1, { near }), added(2, { near: { ...near, distance: 80 } })]);
    expect(text).toContain(
      '来件/1.jpg、来件/2.jpg：照相机当时离某陵园（yuan）约 80 米。看过确是那里，再填“设施”。',
    );
    expect(report([added(1, { near, cells: { facility: 'yuan' } })])).not.toContain('照相机当时');
  });

  it('names the other of two like pictures, by its file where it came in the same run', () => {
    const held: FileOutcome = {
      kind: 'held',
      name: '来件/9.jpg',
      counterpart: { id: 'm-old', name: undefined },
      wasLost: false,
    };
    const text = report([added(2, { alike: { id: 'm-1', name: '来件/1.jpg' } }), held]);
    expect(text).toContain('来件/2.jpg（m-2） 与 来件/1.jpg（m-1） 很像');
    expect(text).toContain('来件/9.jpg 就是 m-old');
  });

  it('of a trial run has no ids that nobody will get', () => {
    const outcomes = [added(1), added(2, { alike: { id: 'm-1', name: '来件/1.jpg' } })];
    const text = report(outcomes, { isDryRun: true });
    expect(text).toContain('可以收 2 件');
    expect(text).toContain('什么都没有写');
    expect(text).not.toContain('m-');
  });

  it.each<[Stop, string]>([
    [{ kind: 'asked' }, '再运行一次会接着收'],
    [{ kind: 'busy', file: '/m/.media-add.lock', host: 'pc', process: 7 }, '请等它结束'],
    [{ kind: 'no-folder', directory: '/m' }, '母本库 /m 不在。请接好硬盘'],
    [{ kind: 'elsewhere', directory: '/m' }, '请设好 MEDIA_DIR 再运行'],
    [{ kind: 'table', fault: { kind: 'not-utf8' } }, '请另存为“CSV UTF-8（逗号分隔）”'],
    [{ kind: 'table', fault: { kind: 'quotes', row: 7 } }, '第 7 行的引号不成对'],
    [{ kind: 'disk', reason: 'full', detail: '' }, '请腾出地方再运行一次'],
    [{ kind: 'disk', reason: 'shut', detail: 'EBUSY' }, '请关掉 Excel、WPS'],
    [{ kind: 'disk', reason: 'wrong-bytes', detail: 'm-1.jpg' }, '请检查磁盘和连接线'],
  ])('says why a run ended early and what to do: %j', (stop, sentence) => {
    const text = report([added(1)], { stop, unwritten: 1 });
    expect(text).toContain(sentence);
    expect(text).toContain('1 件已存进母本库，还没有写进表格');
  });
});
