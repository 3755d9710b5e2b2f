import type { FacilityFormFindingKind } from '../domain/rules/facility-form-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

const twoPeople = '两人复核';
const counts = '人数矛盾';
const post = '岗位';

export const facilityFormFindingWords: Readonly<Record<FacilityFormFindingKind, FindingWords>> = {
  'checked-by-same': {
    label: twoPeople,
    message: ({ value }) => `复核人和填报人都是“${value ?? ''}”，不算两人复核`,
    remedy: () => '请另一个人复核后写上他的岗位或工号；还没有复核的，复核人、复核日期空着',
  },
  'checked-without-filled': {
    label: twoPeople,
    message: ({ value }) => `写了复核（“${value ?? ''}”），没有写填报人，看不出是不是两个人`,
    remedy: () => '补上填报人的岗位或工号',
  },
  'checked-before-filled': {
    label: twoPeople,
    message: ({ value, detail }) => `复核日期“${value ?? ''}”早于填报日期“${detail ?? ''}”`,
    remedy: () => '照记录改正写错的一栏；填报以后改过的，请再复核一次',
  },
  'position-words-alone': {
    label: '坐标',
    message: ({ column, value }) => `“${column ?? ''}”写了“${value ?? ''}”，经度、纬度却空着`,
    remedy: ({ column }) => `补上经度、纬度和坐标系；没有坐标的，“${column ?? ''}”也空着`,
  },
  'parts-exceed-total': {
    label: counts,
    message: ({ value, detail }) => `有名和无名安葬数合起来是${value ?? ''}，大于安葬总数${detail ?? ''}`,
    remedy: () => '查原件，改正写错的一个；合葬人数已算在有名、无名之内，不要重加',
  },
  'together-exceeds-total': {
    label: counts,
    message: ({ value, detail }) => `合葬人数${value ?? ''}大于安葬总数${detail ?? ''}`,
    remedy: () => '查原件，改正写错的一个；合葬人数是合葬在一座墓里的人数，已算在总数之内',
  },
  'level-not-in-municipality': {
    label: '保护级别',
    message: ({ value }) => `直辖市没有“${value ?? ''}”`,
    remedy: () => '照批准文件改成市级或区县级；没查到写“未查明”',
  },
  'opening-hours-unread': {
    label: '开放时段',
    message: ({ value }) => `开放时段“${value ?? ''}”读不懂，网页不会判断此刻是否开放`,
    remedy: () => '写成“周二至周日 9:00-17:00”这样，几段用分号，全天写“每天 全天”；说不准的空着，写进“开放”',
  },
  'form-post-like-name': {
    label: post,
    message: ({ value }) => `这一栏只写岗位或工号，“${value ?? ''}”像是人的姓名，会公开在网页上`,
    remedy: () => '是姓名就改成岗位，如“村管护员”，姓名、电话只登记在后台；确是岗位的可以不管',
  },
  'form-post-with-number': {
    label: post,
    message: ({ column }) => `“${column ?? ''}”里有一串数字，像是电话或证件号码，会公开在网页上`,
    remedy: () => '删去号码，只写岗位；姓名、电话只登记在后台',
  },
  'wall-counted-as-burials': {
    label: '英名墙人数',
    message: ({ value }) => `英名墙上刻的是名字，这里却写了安葬总数${value ?? ''}`,
    remedy: () => '是墙上所刻人数就移到“英名墙人数”；墙边确有墓葬的，英名墙人数也写上',
  },
};
