/** The way from the gate to a grave, in words that can be read out while walking. */
import type { GraveSide, LeavingLeg, WalkedLeg, Way } from '../domain/plans/way.ts';

/** Metres of an easy step. */
const step = 0.65;

/** Steps of somebody walking slowly: to five where they are more than twenty, to ten beyond fifty; no two people's are alike. */
export function stepsOf(metres: number): number {
  const steps = metres / step;
  const unit = steps < 20 ? 1 : steps < 50 ? 5 : 10;
  return Math.max(1, Math.round(steps / unit) * unit);
}

/** To five metres above twenty: a drawing is not more exact. */
export function roundMetres(metres: number): number {
  return metres < 20 ? Math.max(1, Math.round(metres)) : Math.round(metres / 5) * 5;
}

/** `80米（约120步）`, without 约. */
function distanceOf(metres: number): string {
  return `${roundMetres(metres)}米（约${stepsOf(metres)}步）`;
}

/** One sentence a leg; `grave` is said with the last: 三区5排12号. */
export function describeWay(way: Way, grave = ''): string[] {
  return way.legs.map((leg) => {
    if (leg.turn === 'leave') return describeLeaving(leg, grave);
    return leg.turn === 'start' ? describeStart(leg, way.gate) : describeTurn(leg, turns[leg.turn]);
  });
}

function describeStart(leg: WalkedLeg, gate: string): string {
  const from = `从${gate === '' ? '入口' : gate}进`;
  return leg.metres < 0.5 ? `${from}。` : `${from}，${walkOf(leg)}。`;
}

const turns: Readonly<Record<Exclude<WalkedLeg['turn'], 'start'>, string>> = {
  straight: '继续直走',
  left: '左转',
  right: '右转',
  'half-left': '向左前方走',
  'half-right': '向右前方走',
  back: '往回转',
};

function describeTurn(leg: WalkedLeg, turn: string): string {
  const where = leg.past === undefined ? '' : `在${leg.past}旁`;
  return `${where}${turn}，${walkOf(leg)}。`;
}

function walkOf({ along, metres, isStraight, turn }: WalkedLeg): string {
  const path = along === '' ? '' : `沿${along}`;
  const straight = turn === 'start' && isStraight ? '直' : '';
  return `${path}${straight}走约${distanceOf(metres)}`;
}

const sides: Readonly<Record<Exclude<GraveSide, 'beside'>, string>> = {
  left: '在路的左边',
  right: '在路的右边',
  ahead: '在正前方',
};

function describeLeaving({ side, metres }: LeavingLeg, grave: string): string {
  const where = side === 'beside' ? '就在路边' : sides[side];
  const off = metres < 1 ? '' : `，离路约${roundMetres(metres)}米`;
  return `墓${where}${off}${grave === '' ? '' : `，${grave}`}。`;
}
