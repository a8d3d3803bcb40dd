/** Keeps the case of units, also where a theme has capitals: `MS` is another unit than `ms`. Code belongs in backticks. */
export const withCase = (text: string) =>
  text.split(cased).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={index} data-cased style={asTyped}>
        {piece}
      </span>
    ),
  );

/** The style of what keeps its case. */
export const asTyped = { textTransform: 'none' } as const;

/** A unit after a number: the common ones, because each more weighs on all talks. */
const cased = /(?<=\d\u200E?\s?)([nµcmk]?[glms]|min|h|dB|[kMGT]?(?:bit|Hz|Wh))(?![\p{L}\p{N}])/u;
