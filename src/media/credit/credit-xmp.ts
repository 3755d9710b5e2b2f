import type { PictureCredit } from './picture-credit.ts';

/** The credit as an XMP packet (ISO 16684-1): Dublin Core, the rights schema, and the credit line of IPTC. */
export function toCreditXmp(credit: PictureCredit): string {
  const { creator, description, rights, page, isPublicDomain } = credit;
  const properties = [
    creator === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    toLanguageText('dc:description', description),
    toLanguageText('dc:rights', rights),
    credit.credit === '' ? '' : `<photoshop:Credit>${escapeXml(credit.credit)}</photoshop:Credit>`,
    `<xmpRights:Marked>${isPublicDomain ? 'False' : 'True'}</xmpRights:Marked>`,
    `<xmpRights:WebStatement>${escapeXml(page)}</xmpRights:WebStatement>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    ...properties.filter((property) => property !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function toLanguageText(name: string, text: string): string {
  if (text === '') return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
