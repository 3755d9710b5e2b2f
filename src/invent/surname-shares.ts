/**
 * Surnames of the invented county and roughly how many of 10,000 people bear them: the large ones near their shares in
 * the Ministry of Public Security's counts, tilted to Sichuan; the rest by judgement. Not data about anybody.
 */
export const surnameShares = parseShares(`
  李 810 王 660 张 640 刘 560 陈 520 杨 440 周 310 黄 290 罗 240 吴 190 赵 170 唐 170 何 170 徐 150 谭 150 胡 140
  邓 140 冉 130 向 130 田 120 曾 110 郑 110 蒋 105 谢 105 彭 100 余 100 袁 95 朱 90 程 88 廖 85 马 85 熊 80 孙 78
  冯 78 郭 76 曹 74 龙 72 宋 72 魏 70 任 66 文 66 秦 64 石 64 付 60 邹 58 吕 56 雷 56 苏 54 梁 54 夏 52 汪 52 钟 52
  高 52 林 52 江 52 肖 50 严 48 代 46 万 46 潘 46 牟 44 叶 44 龚 42 姚 42 沈 42 游 40 贺 40 邱 40 简 38 胥 20 湛 12
  孟 30 康 32 段 30 侯 30 苟 30 郝 20 尹 30 白 30 卢 30 方 30 杜 36 丁 30 蔡 30 董 28 许 40 韩 30 樊 22 陶 28 甘 24
  况 20 汤 26 范 30 左 20 易 26 古 22 翁 12 阳 12 敖 18 傅 24 黎 30 毛 24 聂 22 伍 22 温 18 欧 16 戴 20 金 20 粟 8
  母 8 青 6 骆 14 贾 22 薛 18 姜 22 颜 18 舒 18 童 18 艾 12 涂 18 庞 14 申 14 莫 14 岳 12 盛 10 凌 10 税 8 幸 8 洪 14
  柏 8 柯 6 施 10 章 10 顾 10 詹 12 喻 14 祝 12 穆 8 卿 8 史 14 倪 8 殷 8 鲁 10 蓝 12 庹 8 晏 8 明 10 成 10 常 10
  覃 24 单 8 仇 6 解 8 查 6 区 4 翟 6 葛 8 尤 5 曲 4 朴 2 华 6 宁 6 乐 4 缪 4 盖 2 冼 2 员 1 召 1 黑 1 隗 2 逄 1 笪 1
  欧阳 14 司马 3 上官 2 诸葛 2 令狐 4 夏侯 1 司徒 1 皇甫 1 慕容 1 尉迟 1 东方 1 端木 1 公孙 1 淳于 1
`);

/** Surnames that are many in the Wuling mountains of the south-east. */
export const southEasternSurnames = parseShares(`
  冉 1300 田 1100 向 900 杨 800 张 500 李 500 陈 400 彭 400 罗 400 石 350 白 350 吴 300 谭 300 龙 300 覃 250 何 250
  刘 250 王 250 任 200 秦 200 马 200 黄 200 谢 150 熊 150 麻 100 龚 100 庹 60 侯 60 廖 100 汪 100 倪 60 简 60
`);

function parseShares(text: string): [string, number][] {
  return [...text.matchAll(/(\p{Script=Han}+) (\d+)/gu)].map(([, surname = '', share]) => [
    surname,
    Number(share),
  ]);
}
