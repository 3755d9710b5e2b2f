/** Nationalities that names of autonomous counties and prefectures hold. */
const nationalities =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族/gu;

/** The name of a district as maps write it: 万州区 → 万州, 石柱土家族自治县 → 石柱; 忠县 stays. */
export function toShortName(name: string): string {
  const plain = name.replace(/自治[县州旗]$/u, '').replace(nationalities, '');
  if (plain !== name) return plain;
  return name.replace(/(?<=..)[区县市]$/u, '');
}
