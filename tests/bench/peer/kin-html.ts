import { kinLinkWords as words } from '../../../src/i18n/kin-search.ts';
import { links } from '../../../src/site.ts';
import type { PersonPage } from '../../../src/views/person/person-page.ts';
import { reportFields } from '../../../src/views/person/report-fields.ts';
import { each, escapeHtml, when } from './html.ts';

export function renderKinDoor({ id, isKinSought, recognition }: PersonPage): string {
  const question = recognition.state === '已认定' ? words.martyr : words.dead;
  const sought = when(isKinSought, () => `<span class="tablet__sought">${words.sought}</span>`);
  return `<p class="tablet__kin no-print">${sought}<a href="${escapeHtml(links.kinLead({ person: id }))}">${question}</a></p>`;
}

export function renderReportDoors({ id }: PersonPage): string {
  const options = each(reportFields, ({ field, label }) => `<option value="${field}">${label}</option>`);
  return `<section class="section report no-print" data-pagefind-ignore><h2 class="display">${words.report}</h2><form action="${links.proposeCorrection()}"><input type="hidden" name="person" value="${id}"><label>${words.wrong}，${words.field}<select name="field">${options}</select></label><button type="submit">${words.propose}</button></form><p><a href="${escapeHtml(links.reportHarm({ person: id }))}">${words.harm}</a></p></section>`;
}
