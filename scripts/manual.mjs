// What docs/manual.md says of each slide kind and element: what it is for, its props in short, and an example.

/**
 * The part of the manual that is made from the manifest.
 *
 * @param {{ components: object[], types: object[] }} manifest what docs/manifest.json says
 * @param {{ title: string, kinds: string[] }[]} groups the slide kinds by what they do in a talk
 */
export function manual({ components, types }, groups) {
  const ofKind = (kind) => components.filter((component) => component.kind === kind);
  const shared = sharedBy(ofKind('slide'));
  const entryOf = (component) => {
    const { name, kind, description, props, example } = component;
    const own = props.filter(
      (prop) => prop.name !== 'className' && (kind === 'talk' || !shared.some(isSame(prop))),
    );
    const counts = kind === 'slide' ? own.flatMap(countOf) : [];
    // What a slide with nothing else takes is said there.
    const slide = named(`${name}Slide`);
    const said = own.filter((prop) => slide?.props.some(isSame(prop)));
    const fields = own.filter((prop) => !said.includes(prop));
    const names = said.map((prop) => prop.name).join(', ');
    return [
      `### ${name}`,
      [description, ...counts].join(' '),
      `\`${fields.map((prop) => fieldOf(prop, types, 2)).join('; ')}\`${names && `, and as \`${slide.name}\`: \`${names}\``}`,
      `\`\`\`tsx\n${example}\n\`\`\``,
    ].join('\n\n');
  };
  const named = (name) => components.find((component) => component.name === name);
  const sections = [
    ['The talk', ofKind('talk')],
    ...groups.map(({ title, kinds }) => [`Slides that ${title}`, kinds.map(named)]),
    ['Elements of your own slides', ofKind('element')],
  ];
  return [
    `## What every slide takes\n\n${shared.map(lineOf(types)).join('\n')}`,
    ...sections.map(([title, entries]) => `## ${title}\n\n${entries.map(entryOf).join('\n\n')}`),
  ].join('\n\n');
}

/** The props that most slide kinds have, with the same description. */
function sharedBy(slides) {
  const most = slides.length * 0.75;
  const props = slides.flatMap((slide) => slide.props);
  return props.filter(
    (prop, at) => props.findIndex(isSame(prop)) === at && props.filter(isSame(prop)).length > most,
  );
}

const isSame = (prop) => (other) =>
  other.name === prop.name && other.description === prop.description;

const lineOf = (types) => (prop) => {
  const field = fieldOf(prop, types, 0);
  const isSaid = !prop.default || field.includes(' = ');
  return `- \`${field}\`: ${prop.description}${isSaid ? '' : ` Default: ${prop.default}.`}`;
};

/** How many items a list can have, as the first sentence about it says. */
const countOf = ({ description }) => /^(?:One|Two) (?:to|or) [^.]*\./.exec(description)?.[0] ?? [];

/** A prop as TypeScript has it, with its default; one without a type is a text. */
function fieldOf({ name, type, required, default: fallback }, types, depth) {
  const isValue = fallback && /^(true|false|\d+|'.*')$/.test(fallback);
  const isPlain = type === 'string' || (isValue && type === 'boolean');
  const shown = isPlain ? '' : `: ${shortType(type, types, depth)}`;
  return `${name}${required || isValue ? '' : '?'}${shown}${isValue ? ` = ${fallback}` : ''}`;
}

/** A type on one line, in which the types of items are written out. */
function shortType(type, types, depth) {
  return type
    .replaceAll(/<(?:NoInfer<)?Id>?>/g, '')
    .replaceAll(/Readonly<Record<Id, (.*)>>/g, '{ [id]: $1 }')
    .replaceAll(/`.*`/g, 'string')
    .replaceAll('readonly ', '')
    .replaceAll(/ \w+\?: never;?/g, '')
    .replaceAll(/(\w+\??): string(?=;| \})/g, '$1')
    .replaceAll(/; \}/g, ' }')
    .replaceAll('( | ', '(')
    .replaceAll(' )', ')')
    .replaceAll(/\b([A-Z]\w+)(\[\])?/g, (written, name, list = '') => {
      const known = depth > 0 && !named.has(name) && types.find((one) => one.name === name);
      if (!known) return written;
      if (!known.type)
        return `{ ${known.fields.map((field) => fieldOf(field, types, depth - 1)).join('; ')} }${list}`;
      const text = shortType(known.type, types, depth - 1);
      return list ? `(${text})${list}` : text;
    });
}

/** Types that stay names: they are long, or the text of the manual explains them. */
const named = new Set([
  'Href',
  'Rehearsal',
  'SlideRecord',
  'Speaker',
  'Strings',
  'Theme',
  'Tone',
  'Waivers',
]);
