import postcss, { type AtRule, type ChildNode, type Container, type Declaration } from 'postcss';

/** What the styles of a drawing share. */
export interface DrawingStyles {
  /** What is only of this drawing begins with it. */
  key: string;
  /** The names that the drawing gives its fonts and its animations. */
  fonts: ReadonlySet<string>;
  animations: ReadonlySet<string>;
  /** Is called with everything that is left out. */
  leaveOut: (what: string) => void;
}

/** The names that style sheets give to fonts and animations. */
export function namesInStyles(sheets: readonly string[]) {
  const fonts = new Set<string>();
  const animations = new Set<string>();
  for (const sheet of sheets) {
    parsed(sheet)?.walkAtRules((rule) => {
      if (/^font-face$/i.test(rule.name)) {
        rule.walkDecls(/^font-family$/i, ({ value }) => void fonts.add(unquoted(value)));
      } else if (/keyframes$/i.test(rule.name)) animations.add(unquoted(rule.params));
    });
  }
  return { fonts, animations };
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');

/** A style sheet that reaches only its drawing, and nothing outside of the talk. */
export function cleanSheet(sheet: string, styles: DrawingStyles): string {
  const root = parsed(sheet);
  if (!root) {
    styles.leaveOut('a <style> with a mistake');
    return '';
  }
  cleanRules(root, styles);
  return root.toString();
}

/** The declarations of a `style` attribute, cleaned. */
export function cleanStyle(text: string, styles: DrawingStyles): string {
  const root = parsed(`a{${text}}`);
  const rule = root?.nodes.length === 1 ? root.first : undefined;
  if (rule?.type !== 'rule') {
    styles.leaveOut('a style with a mistake');
    return '';
  }
  for (const node of rule.nodes.slice()) {
    if (node.type === 'decl') cleanDeclaration(node, styles);
    else node.remove();
  }
  return rule.nodes.map(String).join(';');
}

/** The value of an attribute or a property; undefined if it leads out of the talk. */
export function cleanValue(value: string, { key }: DrawingStyles): string | undefined {
  // A browser ends a text at the end of a line, and this parser does not.
  const line = value.replace(/\s*[\n\r\f]\s*/g, ' ');
  if (!line.includes('(')) return line;
  // Escaped letters, and comments between them, could spell an address.
  if (/[\\{}]|\/\*/.test(line) || foreign.test(line)) return undefined;
  // What is left between these has no address, or one that is foreign.
  if (/\burl/i.test(line.replace(reference, '').replace(/"[^"]*"|'[^']*'/g, ''))) return undefined;
  return line.replace(reference, (_, quote: string, address: string) => {
    const own = address.startsWith('#') ? `#${key}-${address.slice(1)}` : address;
    return `url(${quote}${own}${quote})`;
  });
}

/** Functions of CSS that fetch what they name. */
const foreign =
  /(?<![\w-])(?:(?:-webkit-)?image-set|image|src|cross-fade|-webkit-cross-fade|element|paint|expression|attr)\s*\(/i;

/** An address within the drawing, or data. */
const reference = /\burl\(\s*(["']?)((?:#|data:)[^"'()\s]*)\1\s*\)/gi;

/** A value with the names that fonts and animations have in the talk. */
const renamed = (value: string, names: ReadonlySet<string>, { key }: DrawingStyles) => {
  if (names.size === 0) return value;
  const any = [...names].toSorted((one, other) => other.length - one.length).map(escaped);
  return value.replace(
    new RegExp(`(["']?)(?<![\\w-])(${any.join('|')})(?![\\w-])\\1`, 'gi'),
    (_, quote: string, name: string) => `${quote}${name}-${key}${quote}`,
  );
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The fonts of a value, by the names that they have in the talk. */
export const cleanFonts = (value: string, styles: DrawingStyles) =>
  renamed(value, styles.fonts, styles);

function parsed(sheet: string) {
  try {
    return postcss.parse(sheet);
  } catch {
    return undefined;
  }
}

function cleanRules(container: Container, styles: DrawingStyles, isInside = false) {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'decl') cleanDeclaration(node, styles);
    else if (node.type === 'comment') node.remove();
    else if (node.type === 'atrule') cleanAtRule(node, styles, isInside);
    else if (/[@{};<]|\\[\n\r\f]|url\(/i.test(node.selector)) {
      styles.leaveOut('a rule with an address');
      node.remove();
    } else {
      if (!isInside) node.selectors = node.selectors.map((selector) => scoped(selector, styles));
      cleanRules(node, styles, true);
    }
  }
}

/** A selector that only finds elements of the drawing, by the ids that they have in the talk. */
const scoped = (selector: string, { key }: DrawingStyles) =>
  `.${key} ${selector
    .replace(/\s+/g, ' ')
    .replace(/:root\b/gi, 'svg')
    .replace(/#(?=[\w\\\u0080-\uffff-])/g, `#${key}-`)}`;

function cleanAtRule(rule: AtRule, styles: DrawingStyles, isInside: boolean) {
  const isSafe = !/[{};@\\]|url\(/i.test(rule.params);
  delete rule.raws.params;
  if (isSafe && /^(?:media|supports)$/i.test(rule.name)) return cleanRules(rule, styles, isInside);
  if (isSafe && /^font-face$/i.test(rule.name)) return cleanRules(rule, styles, true);
  if (isSafe && /keyframes$/i.test(rule.name)) {
    rule.params = `${unquoted(rule.params)}-${styles.key}`;
    return cleanRules(rule, styles, true);
  }
  rule.remove();
  if (!/^(?:charset|namespace)$/i.test(rule.name)) styles.leaveOut(`@${rule.name} ${rule.params}`);
}

/** Properties that would run something, or make the drawing dark where the computer is. */
const unwanted = /^(?:behavior|-moz-binding|color-scheme)$/i;

/** Whether a property paints shapes. If it is left out, it has to be `none`: a black shape would cover others. */
export const isPaint = (name: string) => /^(?:fill|stroke)$/i.test(name);

function cleanDeclaration(declaration: Declaration, styles: DrawingStyles): void {
  const { prop } = declaration;
  let value = cleanValue(declaration.value, styles);
  if (value === undefined || unwanted.test(prop) || !/^(?:--)?[\w-]+$/.test(prop)) {
    if (!/^color-scheme$/i.test(prop)) styles.leaveOut(`${prop}: ${declaration.value}`);
    if (!isPaint(prop)) return void declaration.remove();
    value = 'none';
  }
  delete declaration.raws.value;
  delete declaration.raws.important;
  declaration.raws.before = '';
  declaration.raws.between = ':';
  const isFont = /^font(?:-family)?$/i.test(prop);
  const isAnimation = /^(?:-webkit-)?animation(?:-name)?$/i.test(prop);
  declaration.value = isFont
    ? cleanFonts(value, styles)
    : isAnimation
      ? renamed(value, styles.animations, styles)
      : value;
}
