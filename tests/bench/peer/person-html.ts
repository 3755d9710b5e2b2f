import { markLinks } from '../../../src/components/mark-links.ts';
import { qrPath } from '../../../src/media/qr-code.ts';
import { correctionWords } from '../../../src/i18n/corrections.ts';
import { personWords as words } from '../../../src/i18n/person.ts';
import { siteWords } from '../../../src/i18n/site.ts';
import { links } from '../../../src/site.ts';
import type { CorrectionLine } from '../../../src/views/correction-line.ts';
import type { LifePoint } from '../../../src/views/person/life-line.ts';
import type { Fact } from '../../../src/views/person/person-facts.ts';
import type { PersonPage } from '../../../src/views/person/person-page.ts';
import type { SiteFrame } from '../../../src/views/site-frame.ts';
import type { SourceEntry } from '../../../src/views/source-marks.ts';
import { renderBasePage } from './base-page.ts';
import { each, escapeHtml, given, link, when } from './html.ts';
import { renderKinDoor, renderReportDoors } from './kin-html.ts';
import { renderName, renderNameList } from './names.ts';

export function renderPersonPage(person: PersonPage, frame: SiteFrame): string {
  const prose = person.hasProse ? ' data-pagefind-body' : '';
  return renderBasePage({
    frame,
    title: person.title,
    path: links.person(person.id),
    description: person.description,
    image: links.card(person.hasCard ? person.id : 'site'),
    jsonLd: person.jsonLd,
    ogType: 'profile',
    main: `<div class="sheet"><p class="sheet__head" aria-hidden="true">${escapeHtml(person.citationHead)}</p><article class="person"${prose}><div class="person__stele">${renderTablet(person, frame)}</div><div class="person__register">${renderRegister(person)}</div></article></div>`,
  });
}

function renderTablet(person: PersonPage, frame: SiteFrame): string {
  const { burial, recognition, sources } = person;
  const long = [...person.name].length > 4 ? ' tablet__name--long' : '';
  const quiet = recognition.state === '已认定' ? '' : ' quiet';
  return `<header class="tablet"><div class="tablet__stone"><h1 class="tablet__name${long}">${renderName(person.name)}</h1><p class="tablet__years">${escapeHtml(person.years)}</p>${when(frame.isInvented, () => `<p class="tablet__invented">${siteWords.invented}</p>`)}</div><div class="tablet__foot">${when(person.reading !== '', () => `<p class="tablet__reading" lang="zh-Latn-pinyin">${escapeHtml(person.reading)}</p>`)}${given(person.age, (age) => `<p class="quiet">${escapeHtml(age)}</p>`)}<p class="tablet__burial">${link(burial.place, burial.href)}${renderMarks(burial.marks, sources)}</p>${given(burial.position, (position) => `<p>${escapeHtml(position)}</p>`)}${when(burial.evidence !== '', () => `<p class="quiet">${escapeHtml(burial.evidence)}</p>`)}<p class="tablet__recognition${quiet}">${escapeHtml(recognition.text)}${renderMarks(recognition.marks, sources)} ${given(recognition.note, renderNote)}</p><p class="tablet__id">${words.recordNumber} ${person.id}</p>${renderKinDoor(person)}</div></header>`;
}

function renderMarks(marks: readonly number[], sources: readonly SourceEntry[]): string {
  return marks.length === 0 ? '' : `<sup class="mark">${markLinks(marks, sources)}</sup>`;
}

function renderNote(note: string): string {
  return `<span class="register__note">（${escapeHtml(note)}）</span>`;
}

function renderRegister(person: PersonPage): string {
  const { sources, namesakes, lifeLine, notStated, gaps, ties, corrections } = person;
  return [
    renderLife(person),
    `<section class="section"><h2 class="display">${words.facts}</h2>${when(lifeLine.length > 0, () => renderLifeLine(lifeLine))}<dl class="register">${renderNameForms(person)}${each(person.facts, (fact) => renderFact(fact, sources))}</dl>${when(notStated.length > 0, () => `<p class="not-stated quiet">${escapeHtml(words.notStated(notStated.join('、')))}</p>`)}${given(person.verification, (verification) => `<p class="not-stated quiet">${escapeHtml(verification)}</p>`)}</section>`,
    when(gaps.length > 0, () =>
      section(words.gaps, `<ul class="gaps">${each(gaps, (gap) => `<li>${escapeHtml(gap)}</li>`)}</ul>`),
    ),
    when(ties.length > 0, () => section(words.ties, renderTies(person))),
    when(namesakes.total > 0, () => section(words.namesakes, renderNamesakes(person))),
    when(corrections.length > 0, () => section(words.corrections, renderCorrections(corrections))),
    section(words.sources, renderSources(sources)),
    renderReportDoors(person),
    `<section class="section cite"><div><h2 class="display">${words.cite}</h2><p>${escapeHtml(person.citation)}</p></div>${renderQr(person.address)}</section>`,
  ].join('');
}

function section(title: string, inner: string): string {
  return `<section class="section" data-pagefind-ignore><h2 class="display">${title}</h2>${inner}</section>`;
}

function renderLife({ life, sources }: PersonPage): string {
  if (life === undefined) return '';
  const marks = renderMarks(life.marks, sources);
  const prose =
    'html' in life
      ? `${life.html}<p>${marks}</p>`
      : each(life.paragraphs, (text) => `<p>${escapeHtml(text)}${marks}</p>`);
  return `<section class="section"><h2 class="display">${words.life}</h2><div class="prose">${prose}</div></section>`;
}

function renderLifeLine(points: readonly LifePoint[]): string {
  const items = each(
    points,
    ({ date, label, age, place }) =>
      `<li><span class="life-line__date">${escapeHtml(date)}</span><span class="life-line__label">${label}</span>${given(age, (text) => `<span class="quiet">${text}</span>`)}${given(place, (text) => `<span class="quiet">${escapeHtml(text)}</span>`)}</li>`,
  );
  return `<ol class="life-line" aria-label="${words.lifeLine}">${items}</ol>`;
}

function renderNameForms({ nameForms, sources }: PersonPage): string {
  if (nameForms.length < 2) return '';
  const forms = each(
    nameForms,
    ({ text, kind, marks, note }) =>
      `<p>${renderName(text)} <span class="register__note">${escapeHtml(kind)}</span>${renderMarks(marks, sources)}${given(note, renderNote)}</p>`,
  );
  return `<div class="register__row"><dt class="register__label">${words.names}</dt><dd class="register__value">${forms}</dd></div>`;
}

function renderFact({ label, statements, alternatives }: Fact, sources: readonly SourceEntry[]): string {
  const adopted = each(
    statements,
    ({ text, href, marks, note, isGeneral }) =>
      `<p>${link(text, href)}${renderMarks(marks, sources)}${given(note, renderNote)}${when(isGeneral === true, () => `<span class="register__note">〔${words.generalKnowledge}〕</span>`)}</p>`,
  );
  const others = each(
    alternatives,
    ({ text, marks, note }) =>
      `<p class="register__alternative" data-label="${words.alternative}">${escapeHtml(text)}${renderMarks(marks, sources)}${given(note, renderNote)}</p>`,
  );
  return `<div class="register__row"><dt class="register__label">${label}</dt><dd class="register__value">${when(statements.length === 0, () => `<p class="unknown">${words.unknown}</p>`)}${adopted}${others}</dd></div>`;
}

function renderTies({ ties }: PersonPage): string {
  return each(
    ties,
    ({ title, name, href, total, people }) =>
      `<div class="tie"><h3><span class="quiet">${title}</span> ${link(name, href)} <small class="quiet">${words.alsoSeeAll(total)}</small></h3>${renderNameList(people)}</div>`,
  );
}

function renderNamesakes({ namesakes }: PersonPage): string {
  const { people, href, total } = namesakes;
  return `<p class="quiet">${words.namesakesNote}</p>${renderNameList(people)}${given(href, (all) => `<p><a href="${all}">${words.alsoSeeAll(total + 1)}</a></p>`)}`;
}

function renderCorrections(corrections: readonly CorrectionLine[]): string {
  const items = each(corrections, ({ id, date, field, before, after, reason, role }) => {
    const [was, is] = [before, after].map((text) => escapeHtml(text === '' ? correctionWords.empty : text));
    return `<li id="${id}"><p class="corrections__head"><span>${date}</span> <span>${field}</span> <small class="quiet">${id}</small></p><p><del>${was}</del> → <ins>${is}</ins></p><p class="quiet">${escapeHtml(reason)}${when(role !== '', () => `（${escapeHtml(role)}）`)}</p></li>`;
  });
  return `<ol class="corrections">${items}</ol>`;
}

function renderSources(sources: readonly SourceEntry[]): string {
  const items = each(
    sources,
    ({ number, id, title, publisher, tier, address }) =>
      `<li id="s${number}"><span class="source-list__number">${number}</span><p><a href="${links.source(id)}">${escapeHtml(title)}</a>${when(publisher !== '', () => `<span>，${escapeHtml(publisher)}</span>`)}<span class="source-list__tier">${tier}</span>${when(address !== '', () => `<span class="source-list__address">${escapeHtml(address)}</span>`)}</p></li>`,
  );
  return `<ol class="source-list">${items}</ol>`;
}

function renderQr(address: string): string {
  const { path, viewBox } = qrPath(address);
  return `<svg class="qr" viewBox="${viewBox}" role="img" aria-label="${words.qrLabel}" fill="none" stroke="currentColor" shape-rendering="crispEdges"><path d="${path}"></path></svg>`;
}
