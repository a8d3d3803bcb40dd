import { type PDFDocument, PDFName, PDFRawStream } from './pdfLib.ts';
import { placeOf } from '../../../core/byline.ts';
import type { TalkHandle } from '../../../core/page.ts';
import { escapeHtml } from '../../../core/escaped.ts';

/** Says in a file what the talk is, who gives it and where, and that the file is PDF/UA-1 (ISO 14289-1, 5). */
export function describeFile(file: PDFDocument, talk: Omit<TalkHandle, 'theme' | 'themes'>): void {
  const { title, author } = talk;
  const place = placeOf(talk).join(', ');
  file.setTitle(title, { showInWindowTitleBar: true });
  if (author) file.setAuthor(author);
  if (place) file.setSubject(place);
  file.setCreator('Lectern');
  const text = (tag: string, content: string | undefined) =>
    content
      ? `<dc:${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(content)}</rdf:li></rdf:Alt></dc:${tag}>`
      : '';
  const language = file.catalog.get(PDFName.of('Lang'))?.toString().slice(1, -1);
  const list = (tag: string, kind: 'Seq' | 'Bag', content: string | undefined) =>
    content
      ? `<dc:${tag}><rdf:${kind}><rdf:li>${escapeHtml(content)}</rdf:li></rdf:${kind}></dc:${tag}>`
      : '';
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<xmp:CreatorTool>Lectern</xmp:CreatorTool>
${text('title', title)}${list('creator', 'Seq', author)}${text('description', place)}${list('language', 'Bag', language)}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  // Programs that do not know PDF find this in the file: it is not packed.
  const bytes = Buffer.from(packet, 'utf8');
  const dict = file.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  const stream = PDFRawStream.of(dict, bytes);
  file.catalog.set(PDFName.of('Metadata'), file.context.register(stream));
}
