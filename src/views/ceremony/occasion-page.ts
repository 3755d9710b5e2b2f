import type { Archive } from '../../archive/archive.ts';
import { ceremonyWords as words, type Occasion } from '../../i18n/ceremonies.ts';
import { links } from '../../site.ts';
import { toListLinks, type ListLink } from './ceremony-index.ts';
import { listDistrictLists, listPlaceLists, type ReadingList } from './reading-lists.ts';
import { toRibbons, type RibbonPair } from './ribbons.ts';
import { listGrounds, toServiceOrder, type Ground, type ServiceOrder } from './service-order.ts';

/** 清明 or 烈士纪念日: the lists of the day, how it goes, what the ribbons say. */
interface OccasionPage {
  occasion: Occasion;
  title: string;
  lead: string;
  pdf: string | undefined;
  grounds: Ground[];
  lists: ListLink[];
  order: ServiceOrder;
  ribbons: RibbonPair[];
}

export function toOccasionPage(archive: Archive, occasion: Occasion): OccasionPage {
  return {
    occasion,
    title: words.titles[occasion],
    lead: words.occasionLeads[occasion],
    pdf: archive.people.length === 0 ? undefined : links.ceremonyPdf(occasion),
    grounds: listGrounds(archive, occasion),
    lists: toListLinks(listOccasionLists(archive, occasion)),
    order: toServiceOrder(archive),
    ribbons: toRibbons(),
  };
}

/** 清明 is kept at graves and walls, the national day everywhere: each has its lists, and where there are no graves yet the
 * districts serve for both. */
export function listOccasionLists(archive: Archive, occasion: Occasion): ReadingList[] {
  const places = occasion === 'qingming' ? listPlaceLists(archive) : [];
  return places.length > 0 ? places : listDistrictLists(archive);
}
