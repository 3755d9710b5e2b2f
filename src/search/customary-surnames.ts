/**
 * Surnames as families, registries abroad and the old post office spell them, after Cantonese, Hokkien or older custom
 * (general knowledge): the Mandarin syllables, then the spellings; surnames of many people before those of few. A
 * Wade–Giles spelling is here only where custom prefers one of its surnames: kung is Kong before Gong.
 */
const spellingsBySurname =
  'li lee lei lai,wang wong ong vong,zhang cheung jang cheong chong teo tiong,liu lau low liew,' +
  'chen chan tan,yang yeung yeo yeoh young ieong,huang wong hwang ng ooi oei wee bong,zhao chiu chew,' +
  'wu ng goh go woo,zhou chow chew chau,xu tsui chui hui koh khaw khor suh shyu,sun suen soon son,' +
  'ma mah mar,zhu choo chue joo,hu woo,guo kwok quek kwek kuok,he hor,lin lam lim lum,gao koh,' +
  'luo law lo lok loh,zheng tay teh,liang leung leong nio,xie tse cheah chia seah,song soong,' +
  'tang tong thong,deng tang,feng fung foong,han hon,cao tso cho chow,zeng tsang,peng pang,' +
  'xiao siu siew siow,cai choi choy tsoi chua chuah tsay,pan poon pun phua,tian tin,yuan yuen,' +
  'yu yee yue ee,ye yip ip yap,jiang keung cheung tseung kong kiang,du to toh,su so soo sou,' +
  'wei ngai wai,lü lui loo,cheng ching shing,shen shin shum sum sim sham,ren yam yum,yao yiu yew,' +
  'lu lo loo look luk low,fu foo,cui chui tsui,tan tam tham,liao liew leow liaw,jin kam kim gum,' +
  'shi shek sze see,dai tay,jia kar ka,xia har ha,qiu yau hew khoo chiu khoe,fang fong,hou hau,' +
  'zou chau,xiong hung,meng mang,qin chun,bai pak bak,yan yim ngan,xue sit sih,yin wan,lei lui loi,' +
  'long loong,tao to tou,gu koo,mao mo mou,kong kung hung,shao shiu siu shaw,wan man,qian chin tsien,' +
  'ai ngai,bao pau,cen shum sum sham,ge kot,guan kwan,hong ang,hua wah,huo fok,ji kei,jian kan,' +
  'kang hong,kuang kwong fong,lai loi,mai mak,mei mui moy,miao miu,mo mok,mu muk,ni ngai,ou au,' +
  'ou-yang auyeung auyong owyang owyong,pang pong,qi chai chik kei kee,qiao kiu,qu wat,rong yung,' +
  'ruan yuen un,shang sheung,shu shue,si-tu szeto seeto soohoo,tu to,wen man wan,weng yung,xian sin,' +
  'xiang heung,xin sun,yi yik yick yee,you yau yow yew,yue ngok,zhai chak,zhan chim jim,zhen yan,' +
  'zhuang chong,zhuo cheuk tok toh';

function listSurnames(): Map<string, string[][]> {
  const surnames = new Map<string, string[][]>();
  for (const row of spellingsBySurname.split(',')) {
    const [surname = '', ...spellings] = row.split(' ');
    for (const spelling of spellings) {
      surnames.set(spelling, [...(surnames.get(spelling) ?? []), surname.split('-')]);
    }
  }
  return surnames;
}

const surnamesBySpelling = listSurnames();

export const customarySpellings: readonly string[] = [...surnamesBySpelling.keys()];

/** The surnames, each as its Mandarin syllables, that custom spells so: `lo` for luo and lu. */
export function listCustomarySurnames(spelling: string): readonly string[][] {
  return surnamesBySpelling.get(spelling) ?? [];
}
