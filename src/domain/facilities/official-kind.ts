import type { FacilityKind, OfficialFacilityKind } from '../words.ts';

const officialKinds: Readonly<Record<FacilityKind, OfficialFacilityKind | undefined>> = {
  烈士陵园: '烈士陵园',
  烈士墓: '烈士墓',
  骨灰堂: '骨灰堂',
  英名墙: '英名墙',
  纪念堂馆: '纪念堂馆',
  纪念碑亭: '纪念碑亭',
  纪念塔祠: '纪念塔祠',
  纪念塑像: '纪念塑像',
  纪念广场: '纪念广场',
  烈士纪念馆: '纪念堂馆',
  纪念碑: '纪念碑亭',
  纪念亭: '纪念碑亭',
  纪念塔: '纪念塔祠',
  纪念祠: '纪念塔祠',
  纪念雕像: '纪念塑像',
  纪念园: undefined,
  烈士旧居: undefined,
  革命旧址: undefined,
};

/** The kind of the official form that holds the archive's own word; undefined where the form has none for it. */
export function officialKindOf(kind: FacilityKind): OfficialFacilityKind | undefined {
  return officialKinds[kind];
}
