/** What the commands of releases say to the people who run them. */
import type { ReleaseFinding } from '../domain/releases/release-finding.ts';
import { toFingerprintText } from '../domain/releases/release-manifest.ts';

const counted = (count: number): string => count.toLocaleString('zh-Hans');

function describe(finding: ReleaseFinding): string {
  switch (finding.kind) {
    case 'missing':
      return `${finding.release}：少了 ${finding.file}`;
    case 'changed':
      return `${finding.release}：改动过 ${finding.file}`;
    case 'added':
      return `${finding.release}：多出 ${finding.file}，不在清单里`;
    case 'unreadable':
      return `${finding.release}：没有 ${finding.file}，或者读不通`;
    case 'sums':
      return `${finding.release}：文件清单与签过名的总单对不上`;
    case 'signature':
      return `${finding.release}：签名不对，总单改动过，或者不是用这把钥匙签的`;
    case 'key':
      return `${finding.release}：签名的公钥不是本单位的。公钥指纹 ${toFingerprintText(finding.found)}，应是 ${toFingerprintText(finding.expected)}`;
    case 'name':
      return `${finding.release}：总单写的是版本 ${finding.found}`;
    case 'content':
      return `${finding.release}：资料与版本号对不上`;
    case 'chain':
      return finding.isMissing
        ? `${finding.release}：它的前一版 ${finding.previous} 不见了`
        : `${finding.release}：与前一版 ${finding.previous} 接不上，其中一版换过`;
  }
}

export const releaseCommandWords = {
  describe,
  steps: {
    settle: '看有没有没写完的资料',
    ledger: '核对更正记录',
    quality: '统计数据质量',
    build: '检查表格，生成网页',
    seal: '编列文件清单，签名',
    switch: '换上新版本',
    done: '发布完成',
  },
  busy: (folder: string) => `另有一次发布正在进行（${folder}）。等它完成再运行。`,
  contentBusy: '另有一个程序正在写资料，等它完成再发布。',
  restored: (files: readonly string[]) => `上一次写入没有完成，已恢复原样：${files.join('、')}`,
  madeKey: (file: string, key: string) =>
    `新做了一把签名的钥匙：${file}\n公钥指纹：${toFingerprintText(key)}\n请把指纹抄下来，印在《英名录》的版权页或单位的公告上；钥匙另存一份，不要与网站放在一起。`,
  key: (file: string, key: string) => `签名的钥匙：${file}\n公钥指纹：${toFingerprintText(key)}`,
  keyUnreadable: (file: string) =>
    `${file} 不是签名用的钥匙（Ed25519）。放回原来的钥匙，或换一个 RELEASE_KEY_FILE。`,
  keyMisplaced: (file: string, folder: string) =>
    `签名的钥匙在 ${folder} 里（${file}），会随它一起公开。用 RELEASE_KEY_FILE 另选一处。`,
  ledgerFailed: (count: number) => `更正记录有 ${counted(count)} 处与资料对不上，没有发布，网站仍是上一版。`,
  qualityFailed: '数据质量没有统计成，没有发布。',
  buildFailed: '网页没有生成，没有发布，网站仍是上一版。',
  changedMeanwhile: '发布的时候资料又改动了，没有发布，网站仍是上一版。资料改好以后再发布一次。',
  failed: (reason: string) => `没有发布，网站仍是上一版。原因：${reason}`,
  released: (parts: { release: string; files: number; folder: string; manifest: string; key: string }) =>
    `已发布 ${parts.release}，${counted(parts.files)} 个文件，在 ${parts.folder}\n` +
    `总单校验值：${parts.manifest}\n公钥指纹：${toFingerprintText(parts.key)}`,
  first: '这是第一次发布，没有旧版本可比；以后每次都与上一版核对更正记录。',
  verifyUsage:
    '用法：npm run release:verify -- [文件夹] [--key 公钥指纹]\n' +
    '      npm run release:verify -- [文件夹] --file 存下的网页.html [--record 编号]\n' +
    '  文件夹可以是所有版本的文件夹（不写就是 releases）、一个版本的文件夹，或网站的文件夹。',
  nothingToVerify: (folder: string) => `${folder} 里没有发布过的版本。`,
  notFingerprint: (text: string) => `“${text}”不是公钥指纹：应是64个十六进制字符，空格不计。`,
  held: (releases: readonly string[], files: number) =>
    `${releases.length > 3 ? `${releases[0]} 至 ${releases.at(-1)} 共 ${counted(releases.length)} 版` : releases.join('、')}：${counted(files)} 个文件都与签过名的清单相同。`,
  keyOf: (key: string) => `签名的公钥指纹：${toFingerprintText(key)}`,
  keyUnknown: '请与单位公布的指纹核对；加 --key 指纹 可以一并核对。',
  broken: (count: number) => `有 ${counted(count)} 处对不上：`,
  more: (count: number) => `……另有 ${counted(count)} 处没有列出。`,
  noFile: (file: string) => `找不到文件 ${file}。`,
  proven: (page: string, release: string, made: string) =>
    `这个文件与 ${release} 版（${made} 签名）的 ${page} 一字不差。`,
  unproven: (file: string) =>
    `${file} 与清单上的任何一页都不同。另存网页时要选“网页，仅 HTML”；选“全部”或“单个文件”时，浏览器会改写网页。`,
  noPages: (record: string) => `各版清单里都没有“${record}”的网页。`,
  sealBroken: '清单本身对不上，不能拿来作证：',
} as const;
