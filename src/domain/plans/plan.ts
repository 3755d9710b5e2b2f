/** A cemetery's own drawing: what stands in `facilities/<id>.geojson`, in metres. */

/** What a shape of the drawing may be; the words are those of its property 类别. */
export const planFeatureKinds = [
  '园界',
  '保护范围',
  '墓区',
  '墓',
  '路',
  '入口',
  '碑',
  '建筑',
  '水面',
  '树',
] as const;
export type PlanFeatureKind = (typeof planFeatureKinds)[number];

/** How the file gives its places; its foreign member 坐标系. Metres run east and north from any point of the office's choice. */
export const planFrames = ['本地米', 'WGS-84', 'CGCS2000'] as const;
export type PlanFrame = (typeof planFrames)[number];

/** Metres: east, north. */
export type PlanPoint = readonly [east: number, north: number];

export type PlanGeometry =
  | { kind: 'point'; at: PlanPoint }
  | { kind: 'line'; points: readonly PlanPoint[] }
  /** The outer ring first, then holes; rings are closed, first and last point being the same. */
  | { kind: 'area'; rings: readonly (readonly PlanPoint[])[] };

export interface PlanFeature {
  /** Position among the features of the file, from 1. */
  position: number;
  kind: PlanFeatureKind;
  name: string;
  plot: string;
  row: string;
  number: string;
  /** For a grave: its id in the ledger; empty otherwise. */
  graveId: string;
  geometry: PlanGeometry;
}

export interface CemeteryPlan {
  facilityId: string;
  frame: PlanFrame;
  /** Degrees of the point from which the metres count; undefined where the file gives metres itself. */
  origin: { longitude: number; latitude: number } | undefined;
  features: readonly PlanFeature[];
}
