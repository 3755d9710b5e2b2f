/**
 * What Sichuan and Chongqing speech makes of Mandarin syllables. Sounds that fall together everywhere share a class, and
 * the index is sorted by classes; sounds that meet only in some words or some districts are neighbours, which counts when
 * names are compared. Rules after the descriptions of the Chengdu–Chongqing dialects (《四川方言调查报告》 and later
 * surveys); no table of characters.
 */

/** Rules that hold for every word: no retroflex initials, n as l, hu- as f-, -ng as -n after i and e, yong and rong as yun. */
const mergers: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/u, '$1'],
  [/^n/u, 'l'],
  [/^hu$/u, 'fu'],
  [/^hu(?=an?g?$|ai$)/u, 'f'],
  [/^hui$/u, 'fei'],
  [/^hun$/u, 'fen'],
  [/([ie])ng$/u, '$1n'],
  [/^(?:yong|rong)$/u, 'yun'],
  [/^([jq])iong$/u, '$1un'],
];

/** What some words or some districts say; each rule is tried on the Mandarin syllable, and the mergers follow. */
const regionalSounds: readonly (readonly [RegExp, string])[] = [
  // Colloquial readings keep old velars: 街 gai, 鞋 hai, 项 hang, 敲 kao.
  [/^ji(?=a)/u, 'g'],
  [/^xi(?=a)/u, 'h'],
  [/^qi(?=a)/u, 'k'],
  [/^jie$/u, 'gai'],
  [/^xie$/u, 'hai'],
  [/^xing$/u, 'hen'],
  [/^xiang$/u, 'shang'],
  // 义 ni, 严 nian, 业 nie, 仰 niang: the old nasal is kept before i.
  [/^y(?=i)/u, 'n'],
  [/^y(?=an|ang|e$|ao)/u, 'ni'],
  // 常 shang, 晨 shen, 纯 shun; 瑞 shui.
  [/^ch/u, 'sh'],
  [/^rui$/u, 'shui'],
  // 白, 百, 北, 伯 be; 墨, 麦 me; 泽, 择, 窄 ce and ze; 黑 he; 国 gue.
  [/^([bpm])(?:ai|ei|o)$/u, '$1e'],
  [/^(?:ze|zhai|zhe)$/u, 'ce'],
  [/^(?:zhai|zhe)$/u, 'ze'],
  [/^(?:che|chai)$/u, 'ce'],
  [/^(?:sai|se|she)$/u, 'se'],
  [/^(?:lei|le)$/u, 'le'],
  [/^hei$/u, 'he'],
  // 歌 go, 科 ko, 河 ho, 饿 o; 乐 lo.
  [/^([gkhl])e$/u, '$1uo'],
  [/^e$/u, 'wo'],
  // 药, 岳, 脚, 觉, 雀, 学: -io.
  [/^([yjqx])(?:ue|iao|ao)$/u, '$1io'],
  // 孙 sen, 伦 len, 顿 den, 尊 zen.
  [/^([dtnlzcs])un$/u, '$1en'],
  // 绿 lu, 女 lu; 俗, 宿, 肃 xu; 足 ju; 徐 su.
  [/^([nl])ü$/u, 'lu'],
  [/^([xs])u$/u, 'xu'],
  [/^([jz])u$/u, 'ju'],
  [/^([qc])u$/u, 'qu'],
  // 慰, 尉 yu; 营, 颖, 莹 yun; 樱, 鹦 en; 顷, 倾 qun; 院 wan; 鲜, 弦 xuan.
  [/^wei$/u, 'yu'],
  [/^ying$/u, 'yun'],
  [/^ying$/u, 'en'],
  [/^qing$/u, 'qun'],
  [/^yuan$/u, 'wan'],
  [/^xian$/u, 'xuan'],
  // 茂 mou, 谋 mu, 浮 fou, 露 lou; 媚 mi, 备 bi, 丕 pei.
  [/^mao$/u, 'mou'],
  [/^mou$/u, 'mu'],
  [/^([fl])u$/u, '$1ou'],
  [/^([bpm])ei$/u, '$1i'],
  [/^pi$/u, 'pei'],
  // 风 fong, 孟 mong, 朋 pong; with hong in places.
  [/^feng$/u, 'hong'],
  // 珊 shuan, 大 dai.
  [/^shan$/u, 'shuan'],
  [/^da$/u, 'dai'],
  // -n and -ng after a, and 黄 as 王, in some districts only.
  [/an$/u, 'ang'],
  [/^hu(?=a)/u, 'w'],
];

function merged(syllable: string): string {
  let sound = syllable;
  for (const [pattern, replacement] of mergers) sound = sound.replace(pattern, replacement);
  return sound;
}

const soundsBySyllable = new Map<string, ReadonlySet<string>>();

/** The sounds a syllable (toneless pinyin, ü kept) may have in the region: first the one it shares with its class. */
function regionalSoundsOf(syllable: string): ReadonlySet<string> {
  const known = soundsBySyllable.get(syllable);
  if (known !== undefined) return known;
  const sounds = new Set([merged(syllable)]);
  for (const [pattern, replacement] of regionalSounds) {
    if (pattern.test(syllable)) sounds.add(merged(syllable.replace(pattern, replacement)));
  }
  soundsBySyllable.set(syllable, sounds);
  return sounds;
}

/** The sound under which the index files a syllable, `zhuang` as `zuang`; syllables of one class sound alike. */
export function soundClassOf(syllable: string): string {
  const [sound = syllable] = regionalSoundsOf(syllable);
  return sound;
}

/** Whether two syllables may be one sound in some word or district, though they are not so everywhere. */
export function maySoundAlike(a: string, b: string): boolean {
  const sounds = regionalSoundsOf(b);
  for (const sound of regionalSoundsOf(a)) if (sounds.has(sound)) return true;
  return false;
}

const parts = /^(?<onset>[bpmfdtlgkhjqxrzcsyw]?)[iuü]?(?<rhyme>[aoeiuü].*)$/u;

const partsBySyllable = new Map<string, { onset: string; rhyme: string }>();

function partsOf(syllable: string): { onset: string; rhyme: string } {
  const known = partsBySyllable.get(syllable);
  if (known !== undefined) return known;
  const { onset = '', rhyme = '' } = parts.exec(soundClassOf(syllable))?.groups ?? {};
  partsBySyllable.set(syllable, { onset, rhyme });
  return { onset, rhyme };
}

/** Whether two syllables have one onset or one rhyme: what is half remembered, or half the dialect's doing. */
export function soundNear(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  return first.rhyme === second.rhyme || (first.onset !== '' && first.onset === second.onset);
}
