/** Short names of the provinces and the first two digits of their codes (GB/T 2260). */
const provinceCodes: Readonly<Record<string, string>> = {
  北京: '11',
  天津: '12',
  河北: '13',
  山西: '14',
  内蒙古: '15',
  辽宁: '21',
  吉林: '22',
  黑龙江: '23',
  上海: '31',
  江苏: '32',
  浙江: '33',
  安徽: '34',
  福建: '35',
  江西: '36',
  山东: '37',
  河南: '41',
  湖北: '42',
  湖南: '43',
  广东: '44',
  广西: '45',
  海南: '46',
  重庆: '50',
  四川: '51',
  贵州: '52',
  云南: '53',
  西藏: '54',
  陕西: '61',
  甘肃: '62',
  青海: '63',
  宁夏: '64',
  新疆: '65',
  台湾: '71',
  香港: '81',
  澳门: '82',
  直隶: '13',
  奉天: '21',
  热河: '13',
  察哈尔: '15',
  绥远: '15',
  西康: '51',
};

/** Provinces of before 1955 whose names are names of counties and towns too; they count only with 省. */
const abolishedProvinces = ['松江', '合江', '嫩江', '兴安', '安东', '辽东', '辽西', '辽北', '平原'];

const countries = [
  '苏联',
  '俄国',
  '俄罗斯',
  '朝鲜',
  '韩国',
  '日本',
  '越南',
  '缅甸',
  '泰国',
  '印度尼西亚',
  '马来西亚',
  '新加坡',
  '菲律宾',
  '美国',
  '英国',
  '法国',
  '德国',
  '加拿大',
];

const provinceAtStart = new RegExp(
  `^(?<name>${Object.keys(provinceCodes).join('|')})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?`,
  'u',
);
const abolishedAtStart = new RegExp(`^(?<name>${abolishedProvinces.join('|')})省`, 'u');
const countryAtStart = new RegExp(`^(?:${countries.join('|')})`, 'u');

export interface LeadingProvince {
  /** Undefined for a place abroad. */
  name: string | undefined;
  /** Two digits; empty where the province has no code today. */
  code: string;
  /** The text as far as it names the province. */
  written: string;
}

/** The province, or country, that a place begins with. */
export function findLeadingProvince(place: string): LeadingProvince | undefined {
  const province = provinceAtStart.exec(place);
  const name = province?.groups?.['name'];
  if (province !== null && name !== undefined) {
    return { name, code: provinceCodes[name] ?? '', written: province[0] };
  }
  const abolished = abolishedAtStart.exec(place);
  if (abolished !== null) return { name: abolished.groups?.['name'], code: '', written: abolished[0] };
  const country = countryAtStart.exec(place);
  return country === null ? undefined : { name: undefined, code: '', written: country[0] };
}
