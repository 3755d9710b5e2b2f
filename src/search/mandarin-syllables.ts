/** Final, then the initials it goes with: Z, C, S are zh, ch, sh, and - is none (汉语拼音方案). */
const initialsByFinal =
  'a -bpmfdtnlgkhZCSzcsyw,ai -bpmdtnlgkhZCSzcsw,an -bpmfdtnlgkhZCSrzcsyw,ang -bpmfdtnlgkhZCSrzcsyw,' +
  'ao -bpmdtnlgkhZCSrzcsy,ei -bpmfdtnlgkhZSzw,en -bpmfdngkhZCSrzcsw,eng -bpmfdtnlgkhZCSrzcsw,' +
  'i bpmdtnljqxZCSrzcsy,ian bpmdtnljqx,iao bpmdtnljqx,ie bpmdtnljqx,in bpmnljqxy,ing bpmdtnljqxy,' +
  'o -bpmflyw,u bpmfdtnlgkhjqxZCSrzcsyw,e -mdtnlgkhZCSrzcsy,ong dtnlgkhZCrzcsy,ou -pmfdtnlgkhZCSrzcsy,' +
  'ua gkhZCSr,uai gkhZCS,uan dtnlgkhjqxZCSrzcsy,uang gkhZCS,ui dtgkhZCSrzcs,un dtlgkhjqxZCSrzcsy,' +
  'uo dtnlgkhZCSrzcs,ia dljqx,iu mdnljqx,er -,iang nljqx,iong jqx,ue jqxy,ü nl,üe nl';

const initialOf: Readonly<Record<string, string>> = { '-': '', Z: 'zh', C: 'ch', S: 'sh' };

function listSyllables(): string[] {
  const syllables: string[] = [];
  for (const row of initialsByFinal.split(',')) {
    const [final = '', initials = ''] = row.split(' ');
    for (const initial of initials) syllables.push((initialOf[initial] ?? initial) + final);
  }
  return syllables.sort();
}

/**
 * The syllables of Mandarin without tone, ü after u. Interjections without a vowel of their own (m, n, ng, hng) and ê
 * are in no name and not among them. The index counts on order and number: a change asks for a new version of it.
 */
export const mandarinSyllables: readonly string[] = listSyllables();

const numbers = new Map(mandarinSyllables.map((syllable, index) => [syllable, index]));

/** Place in the list, from 0; undefined for what is no syllable. */
export function syllableNumber(syllable: string): number | undefined {
  return numbers.get(syllable);
}
