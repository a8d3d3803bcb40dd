/** Splits lines, and says of each whether it is inside a block of code. */
export function linesWithCode(text: string): { line: string; isCode: boolean }[] {
  let open = '';
  return text.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isCode = open !== '';
    if (open && mark.startsWith(open) && line.trim() === mark) open = '';
    else if (
      !open &&
      mark &&
      !(mark.startsWith('`') && line.trim().slice(mark.length).includes('`'))
    )
      open = mark;
    return { line, isCode: isCode || open !== '' };
  });
}
