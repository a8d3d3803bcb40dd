// What is used of pdf-lib, which has 33 MB. `bundle-pdf-lib.mjs` writes the code of it (0.6 MB) in the place of this module, so a
// talk does not install it.
export {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
