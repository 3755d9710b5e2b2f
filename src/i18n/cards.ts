/** Words of the picture shown when a page is shared. */
export const cardWords = {
  martyr: '烈士',
  years: '生卒',
  native: '籍贯',
  unit: '单位',
  deathPlace: '牺牲地',
  people: '英名录',
  facilities: '设施',
  count: (people: number) => `${people.toLocaleString('zh-Hans')}人`,
  places: (facilities: number) => `${facilities.toLocaleString('zh-Hans')}处`,
} as const;
