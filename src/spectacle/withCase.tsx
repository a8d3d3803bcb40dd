/** Keeps the case of units and of what looks like code, also where a theme has capitals: `MS` is another unit than `ms`. */
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

/** A unit after a number, which may be marked; and what looks like code: `p99`, `120ms`, `useState`, `get()`, `a.org/b`. */
const cased =
  /((?<![\p{L}\p{N}_])(?:(?<=(?:^|\d)\u200E?\s?)(?:[nµm]?s|[nµcmk]?m|[mk]?g|m?l|min|h|p[xt]|r?em|dpi|fps|rp[ms]|[kMGT]?(?:bit|Hz)|[KMGT]iB|[MGT]?Wh|dB|\w{1,5}\/(?:s|min|h))(?![\p{L}\p{N}])|(?:(?=\w*\d)(?=\w*[a-z])|(?=[a-z]+[A-Z]|\w+(?:_|\(\))|[\w@:/-]+\.[a-z]{2}))\w[\w.@:/-]*\w(?:\(\))?|(?<!\S)(?:--|@|[.~]{0,2}\/|\.)[a-z]\S*\w))/u;
