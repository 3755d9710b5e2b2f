import { marked, type Token, type Tokens } from 'marked';
import type { Guide, GuideBlock, GuideChapter, GuidePart, GuideText } from '../domain/guide/guide.ts';

/** Folder of the guide's pictures, beside the guide. */
export const guidePictures = 'guide';

/**
 * Reads the registrar's guide: `# 标题`, then a chapter for every `## `. Markup that the guide has no use for (links, HTML,
 * pictures from elsewhere) is kept as the text it shows.
 */
export function parseGuide(markdown: string): Guide {
  const guide: {
    title: string;
    opening: GuideBlock[];
    chapters: (GuideChapter & { blocks: GuideBlock[] })[];
  } = { title: '', opening: [], chapters: [] };
  for (const token of marked.lexer(markdown.replace(/^\uFEFF/u, ''))) {
    if (isHeading(token) && token.depth === 1) guide.title = plain(token.tokens);
    else if (isHeading(token) && token.depth === 2)
      guide.chapters.push({ title: plain(token.tokens), blocks: [] });
    else {
      const blocks = guide.chapters.at(-1)?.blocks ?? guide.opening;
      blocks.push(...toBlocks(token, `s${blocks.length + 1}`));
    }
  }
  return guide;
}

function toBlocks(token: Token, key: string): GuideBlock[] {
  if (isHeading(token))
    return [{ kind: 'heading', level: token.depth === 3 ? 3 : 4, text: plain(token.tokens), key }];
  if (isParagraph(token)) return toParagraphs(token);
  if (isList(token))
    return [
      {
        kind: 'list',
        isOrdered: token.ordered,
        start: token.start === '' ? 1 : token.start,
        items: token.items.map(({ tokens }) => toText(tokens)),
      },
    ];
  if (isTable(token))
    return [
      {
        kind: 'table',
        headings: token.header.map(({ tokens }) => toText(tokens)),
        rows: token.rows.map((cells) => cells.map(({ tokens }) => toText(tokens))),
      },
    ];
  if (isCode(token)) return [{ kind: 'code', text: token.text }];
  return token.type === 'space'
    ? []
    : [{ kind: 'paragraph', text: [{ kind: 'plain', text: token.raw.trim() }] }];
}

/** A picture stands in a paragraph of its own. */
function toParagraphs({ tokens }: Tokens.Paragraph): GuideBlock[] {
  const [first] = tokens;
  if (first === undefined || !isImage(first) || tokens.length > 1)
    return [{ kind: 'paragraph', text: toText(tokens) }];
  const [, name = ''] = new RegExp(`^${guidePictures}/([a-z0-9-]+\\.[a-z]+)$`, 'u').exec(first.href) ?? [];
  if (name === '') return [{ kind: 'paragraph', text: [{ kind: 'plain', text: first.text }] }];
  return [{ kind: 'picture', name, alternative: first.text }];
}

function toText(tokens: readonly Token[]): GuideText {
  return tokens.flatMap((token): GuidePart[] => {
    if (isCodeSpan(token)) return [{ kind: 'code', text: token.text }];
    if (isStrong(token)) return [{ kind: 'strong', text: plain(token.tokens) }];
    if ('tokens' in token && token.tokens !== undefined) return [...toText(token.tokens)];
    return [{ kind: 'plain', text: textOf(token) }];
  });
}

function plain(tokens: readonly Token[]): string {
  return toText(tokens)
    .map(({ text }) => text)
    .join('');
}

/** Lines of the file are joined: between Chinese characters there is no space. */
function textOf(token: Token): string {
  const text = token.type === 'text' || token.type === 'escape' ? token.text : token.raw;
  return String(text).replace(/\s*\n\s*/gu, '');
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isParagraph = (token: Token): token is Tokens.Paragraph => token.type === 'paragraph';
const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isCode = (token: Token): token is Tokens.Code => token.type === 'code';
const isCodeSpan = (token: Token): token is Tokens.Codespan => token.type === 'codespan';
const isStrong = (token: Token): token is Tokens.Strong => token.type === 'strong';
const isImage = (token: Token): token is Tokens.Image => token.type === 'image';
