import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { toSheetText } from '../../domain/sheet-text.ts';
import { links } from '../../site.ts';
import { findPhoto } from '../facility/facility-photos.ts';
import type { Photo } from '../photo/to-photo.ts';
import { tableColumns, type TableColumn } from './table-columns.ts';

/** The page of the table: all columns, of which those not usual wait hidden. */
export interface FacilityTable {
  total: number;
  dataUntil: string;
  hasPhotos: boolean;
  columns: ShownColumn[];
  rows: ShownRow[];
}

export interface ShownColumn {
  key: string;
  heading: string;
  isShown: boolean;
  isNumber: boolean;
  /** No facility says anything in it. */
  isEmpty: boolean;
}

export interface ShownRow {
  id: string;
  href: string;
  photo?: Photo;
  /** In the order of the columns; empty where nothing is known. */
  cells: string[];
}

export function toFacilityTable(archive: Archive): FacilityTable {
  const facilities = listInOrder(archive);
  const rows = facilities.map((facility) => toRow(facility, archive));
  return {
    total: facilities.length,
    dataUntil: archive.settings.dataUntil,
    hasPhotos: rows.some(({ photo }) => photo !== undefined),
    columns: tableColumns.map((column, index) =>
      toShownColumn(
        column,
        rows.map(({ cells }) => cells[index] ?? ''),
      ),
    ),
    rows,
  };
}

/** Columns that are shown until somebody chooses: the usual ones, without those of which nothing is known. */
export function listUsualColumns(archive: Archive): TableColumn[] {
  return tableColumns.filter(
    (column) =>
      column.key === 'name' ||
      (column.isUsual && archive.facilities.some((facility) => column.textOf(facility, archive) !== '')),
  );
}

/** Headings and texts of the columns, for files. */
export function toTableTexts(
  archive: Archive,
  columns: readonly TableColumn[] = tableColumns,
): { headings: string[]; rows: string[][] } {
  return {
    headings: columns.map(({ heading }) => heading),
    rows: listInOrder(archive).map((facility) => columns.map(({ textOf }) => textOf(facility, archive))),
  };
}

export function toTableCsv(archive: Archive, columns?: readonly TableColumn[]): string {
  const { headings, rows } = toTableTexts(archive, columns);
  return toSheetText(headings, rows);
}

/** By district, and within it as the registrar has them. */
export function listInOrder({ facilities }: Archive): Facility[] {
  return facilities.toSorted((a, b) => (a.district === b.district ? 0 : a.district < b.district ? -1 : 1));
}

function toRow(facility: Facility, archive: Archive): ShownRow {
  const photo = findPhoto(archive, facility.id);
  return {
    id: facility.id,
    href: links.facility(facility.id),
    ...(photo === undefined ? {} : { photo }),
    cells: tableColumns.map(({ textOf }) => textOf(facility, archive)),
  };
}

function toShownColumn(
  { key, heading, isUsual, isNumber }: TableColumn,
  texts: readonly string[],
): ShownColumn {
  const isEmpty = texts.every((text) => text === '');
  return {
    key,
    heading,
    isShown: key === 'name' || (isUsual && !isEmpty),
    isNumber: isNumber === true,
    isEmpty,
  };
}
