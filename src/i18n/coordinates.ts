import type { ConvertedRow, LeftRow } from '../domain/facilities/convert-coordinates.ts';

/** What `npm run coordinates` writes into the sheets and says of them. */
export const coordinateWords = {
  /** Kept in the sheet: the degrees as they were given. */
  basis: ({ datum, latitude, longitude }: Pick<ConvertedRow, 'datum' | 'latitude' | 'longitude'>) =>
    `原记${datum}：纬度${latitude}，经度${longitude}；由公式换算成WGS-84，约有1米误差`,
  converted: (file: string, { row, datum, latitude, longitude, converted }: ConvertedRow) =>
    `${file} 第${row}行：${datum} ${latitude}，${longitude} → WGS-84 ${converted.latitude}，${converted.longitude}`,
  left: (file: string, { row, datum, reason }: LeftRow, column: string) =>
    reason === 'unread'
      ? `${file} 第${row}行：${datum}的经纬度读不懂，没有换；请先改正`
      : `${file} 第${row}行：没有“${column}”一栏，原来的数字没处写，没有换；请先补上这一栏`,
  notUtf8: (file: string) => `${file}：不是 UTF-8 编码，没有动；请另存为“CSV UTF-8（逗号分隔）”`,
  sum: (converted: number, left: number, isDryRun: boolean) => {
    const done = isDryRun ? `会换${converted}行，这次没有写` : `换了${converted}行`;
    return left === 0 ? done : `${done}；${left}行没有换`;
  },
};
