/** The first that fits is shown; what calls itself several things comes before what it pretends to be. */
const browsers = [
  [/MicroMessenger/iu, '微信'],
  [/QQBrowser/iu, 'QQ浏览器'],
  [/QIHU|360[SE]E/iu, '360浏览器'],
  [/Edg/u, 'Edge'],
  [/Firefox/u, 'Firefox'],
  [/Chrome|Chromium/u, 'Chrome'],
  [/Safari/u, 'Safari'],
] as const;
const systems = [
  [/HarmonyOS|OpenHarmony/iu, '鸿蒙'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/UOS|Kylin/iu, '国产系统'],
  [/Linux/u, 'Linux'],
] as const;

/** `Firefox · Windows`: enough to know one's own browsers apart; no version, no more of what the browser sends. */
export function toDeviceName(userAgent: string | undefined): string {
  const sent = (userAgent ?? '').slice(0, 500);
  const found = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(sent))?.[1]);
  return found.filter((name) => name !== undefined).join(' · ') || '未知浏览器';
}
