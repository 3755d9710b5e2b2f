import { storyWords as words } from '../../i18n/stories.ts';

const shortest = 36;
const longest = 72;
const usual = 60;

/** The first sentence or two of a text; where no sentence ends in time, the first 60 characters. */
export function toExcerpt(text: string): string {
  const characters = [
    ...text
      .trim()
      .replace(/(?<=[。！？；，、：”）])\s+/gu, '')
      .replace(/\s+/gu, ' '),
  ];
  if (characters.length <= longest) return characters.join('');
  const end = characters.slice(0, longest).lastIndexOf('。');
  return end >= shortest
    ? characters.slice(0, end + 1).join('')
    : `${characters
        .slice(0, usual)
        .join('')
        .replace(/[，、；：,]$/u, '')}${words.more}`;
}
