/** One caption: what is said or heard, and when. Seconds from the beginning. */
export interface CaptionCue {
  start: number;
  end: number;
  /** Without marks; lines divided by `\n`. */
  text: string;
  /** Who speaks, where the file says so (`<v 张三>`); empty otherwise. */
  speaker: string;
}

/** What is amiss in a file of captions. */
export type CaptionFault =
  /** The first line is not `WEBVTT`. */
  | 'no-heading'
  /** `-->` stands there, but no two times around it. */
  | 'time'
  /** It ends before it begins. */
  | 'backwards'
  /** It begins before the one above it. */
  | 'order'
  /** Times without words. */
  | 'empty'
  /** Words without times. */
  | 'no-time';

export interface Captions {
  cues: CaptionCue[];
  /** By number of line from 1. Captions with a fault of time are left out, others are kept. */
  faults: { line: number; kind: CaptionFault }[];
}

/**
 * Reads WebVTT (W3C), and SubRip too, whose times have a comma: programs that write captions offer one or the other.
 * Remarks (NOTE), styles and regions are passed over.
 */
export function parseCaptions(text: string): Captions {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const found: Captions = { cues: [], faults: [] };
  const hasHeading = /^WEBVTT(?:[ \t]|$)/u.test(lines[0] ?? '');
  const blocks = toBlocks(lines, hasHeading ? 1 : 0);
  const isSubRip = blocks.some(({ lines: [, second = ''] }) => /,\d{3}\s*-->/u.test(second));
  if (!hasHeading && !isSubRip) found.faults.push({ line: 1, kind: 'no-heading' });
  for (const block of hasHeading ? skipHeading(blocks) : blocks) readBlock(block, found);
  found.cues.sort((one, other) => one.start - other.start);
  return found;
}

interface Block {
  /** Number of its first line, from 1. */
  line: number;
  lines: string[];
}

function toBlocks(lines: readonly string[], from: number): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    if (line.trim() === '') open = undefined;
    else if (open === undefined) blocks.push((open = { line: index + 1, lines: [line] }));
    else open.lines.push(line);
  }
  return blocks;
}

/** What stands right below the heading belongs to it. */
function skipHeading(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  const belongs = first?.line === 2 && !first.lines.some((line) => line.includes('-->'));
  return belongs ? blocks.slice(1) : blocks;
}

function readBlock({ line, lines }: Block, { cues, faults }: Captions): void {
  if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(lines[0] ?? '')) return;
  const at = lines.findIndex((text) => text.includes('-->'));
  if (at === -1) {
    faults.push({ line, kind: 'no-time' });
    return;
  }
  const timeLine = line + at;
  const times = readTimes(lines[at] ?? '');
  if (times === undefined) {
    faults.push({ line: timeLine, kind: 'time' });
    return;
  }
  const { text, speaker } = readPayload(lines.slice(at + 1));
  if (times.end <= times.start) faults.push({ line: timeLine, kind: 'backwards' });
  else if (text === '') faults.push({ line: timeLine, kind: 'empty' });
  else {
    if (times.start < (cues.at(-1)?.start ?? 0)) faults.push({ line: timeLine, kind: 'order' });
    cues.push({ ...times, text, speaker });
  }
}

const time = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})`;
const timeLine = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s|$)`, 'u');

function readTimes(line: string): { start: number; end: number } | undefined {
  const [, ...parts] = timeLine.exec(line) ?? [];
  if (parts.length === 0) return undefined;
  const seconds = (from: number) => {
    const [hours = 0, minutes = 0, whole = 0, thousandths = 0] = parts
      .slice(from, from + 4)
      .map((part) => Number(part ?? 0));
    return hours * 3600 + minutes * 60 + whole + thousandths / 1000;
  };
  return { start: seconds(0), end: seconds(4) };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' };

function readPayload(lines: readonly string[]): { text: string; speaker: string } {
  const written = lines.join('\n');
  const speaker = /<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>/u.exec(written)?.[1]?.trim() ?? '';
  const text = written
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => entities[name] ?? '')
    .trim();
  return { text, speaker };
}

/** Captions as WebVTT, with nothing but times, speakers and words. */
export function toWebVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues.map(({ start, end, text, speaker }) => {
    const voice = speaker === '' ? '' : `<v ${escapeMarks(speaker)}>`;
    const lines = text.replace(/\n{2,}/gu, '\n');
    return `${toTime(start)} --> ${toTime(end)}\n${voice}${escapeMarks(lines)}\n`;
  });
  return ['WEBVTT\n', ...blocks].join('\n');
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function toTime(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const pad = (value: number, length = 2) => String(Math.floor(value)).padStart(length, '0');
  const [hours, minutes] = [thousandths / 3_600_000, (thousandths / 60_000) % 60];
  return `${pad(hours)}:${pad(minutes)}:${pad((thousandths / 1000) % 60)}.${pad(thousandths % 1000, 3)}`;
}
