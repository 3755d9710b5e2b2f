/** 北京、天津、上海、重庆: first two digits of their codes (GB/T 2260). */
const codes = new Set(['11', '12', '31', '50']);

/** Whether a district lies in a municipality (直辖市), which has no 设区的市级 between itself and its districts. */
export function isMunicipality(districtCode: string): boolean {
  return codes.has(districtCode.slice(0, 2));
}
