/** Why a password of one's own is not taken. */
export type PasswordFault = 'short' | 'long' | 'login-name' | 'common' | 'repeated';

export const shortestPassword = 12;
export const longestPassword = 128;

/**
 * The commonest beginnings and wholes of long passwords here, without case. Short ones are refused by their length; what
 * is left is what people make of them when twelve characters are asked.
 */
const commonParts = [
  '123456',
  '654321',
  'abcdef',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  '1qaz2wsx',
  '1q2w3e4r',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'admin',
  'woaini',
  '5201314',
  '1314520',
  'iloveyou',
  'welcome',
  'letmein',
  'mima',
  'mingji',
  'lieshi',
];

/** What is wrong with a new password, or undefined. Lengths are counted in characters. */
export function findPasswordFault(password: string, loginName: string): PasswordFault | undefined {
  const characters = Array.from(password);
  if (characters.length < shortestPassword) return 'short';
  if (characters.length > longestPassword) return 'long';
  const plain = password.normalize('NFKC').toLowerCase();
  if (loginName !== '' && plain.includes(loginName.toLowerCase())) return 'login-name';
  if (new Set(Array.from(plain)).size < 5) return 'repeated';
  return isCommon(plain) ? 'common' : undefined;
}

/** Common is what has fewer than eight characters of its own beside the commonest parts. */
function isCommon(plain: string): boolean {
  const rest = commonParts.reduce((text, part) => text.replaceAll(part, ''), plain);
  return rest !== plain && Array.from(rest).length < 8;
}
