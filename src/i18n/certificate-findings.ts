import type { CertificateFindingKind } from '../domain/rules/certificate-finding-kinds.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { FindingWords } from './finding-words.ts';

const placeOf = ({ other }: Finding) => (other === undefined ? '另一行' : `${other.file} 第${other.row}行`);

/** What the check says of the register of certificates. */
export const certificateFindingWords: Readonly<Record<CertificateFindingKind, FindingWords>> = {
  'certificate-number-twice': {
    label: '证号',
    message: (finding) => `证号“${finding.value ?? ''}”在${placeOf(finding)}是另一个人的`,
    remedy: () => '对照两份证书或存根，改正写错的一行；确实同号的，在“备注”里写明',
  },
  'certificate-before-death': {
    label: '颁发日期',
    message: ({ value, detail }) => `颁发日期“${value ?? ''}”早于牺牲时间“${detail ?? ''}”`,
    remedy: () => '核对证书和英名录，改正写错的一处；证书是给同名的另一人的，改“人物”编号',
  },
  'certificate-pending-issued': {
    label: '证书状态',
    message: ({ value }) => `状态是“待颁发”，颁发日期却写了“${value ?? ''}”`,
    remedy: () => '已经发了就把状态改成“已颁发”；还没有发就删去日期',
  },
  'certificate-given-undated': {
    label: '证书状态',
    message: ({ value }) => `状态是“${value ?? ''}”，证号、颁发机关、颁发日期都空着`,
    remedy: () => '照存根补上一样；没有依据的，状态写“不详”',
  },
  'certificate-unrecognised': {
    label: '认定',
    message: ({ value, detail }) => `${value ?? ''}登记有证书，英名录的“认定”却是“${detail ?? ''}”`,
    remedy: () => '证书就是认定的依据：核对后改英名录的“认定”，并写上出处；不是同一人就改“人物”编号',
  },
  'certificate-holder-column': {
    label: '持证人',
    message: ({ value }) => `“${value ?? ''}”这一栏记的是在世的人`,
    remedy: () => '整栏删去。持证人姓名、电话只登记在工作台“烈属帮扶”里',
  },
  'certificate-holder-told': {
    label: '持证人',
    message: () => '这一格写了谁持有证书',
    remedy: () => '删去姓名和称呼。持证人姓名、电话只登记在工作台“烈属帮扶”里',
  },
};
