const colour = (value: string, description?: string) => ({
  $value: value,
  ...(description === undefined ? {} : { $description: description }),
});

/** The design team's files as they were, and as they are since the crust of the loaf turned darker. */
export function tokenFiles(crust: string) {
  const light = {
    color: {
      $type: 'color',
      brand: {
        green: colour('#2f5d50', 'Awning, apron and bag'),
        crust: colour(crust, 'The loaf on the sign'),
        flour: colour('#f6efe0', 'Paper and walls'),
        cherry: colour('#a3283c', 'Offers, and nothing else'),
      },
      surface: colour('{color.brand.flour}'),
      text: { default: colour('#22302b'), quiet: colour('#5d6b65'), onGreen: colour('#ffffff') },
      action: { default: colour('{color.brand.green}'), hover: colour('#244a40') },
    },
    font: {
      family: {
        $type: 'fontFamily',
        heading: { $value: ['Fraunces', 'Georgia', 'serif'] },
        body: { $value: ['Source Sans 3', 'Arial', 'sans-serif'] },
      },
      weight: { $type: 'fontWeight', normal: { $value: 400 }, strong: { $value: 600 } },
      size: { $type: 'dimension', s: rem(0.875), m: rem(1), l: rem(1.5), xl: rem(2.5) },
    },
    type: {
      $type: 'typography',
      sign: { $description: 'Over the door', ...type('heading', 'xl', 'strong', 1.1) },
      priceTag: type('body', 'l', 'strong', 1.2),
      body: type('body', 'm', 'normal', 1.5),
    },
    space: { $type: 'dimension', xs: px(4), s: px(8), m: px(16), l: px(32), xl: px(64) },
    radius: { $type: 'dimension', s: px(4), m: px(12) },
    shadow: {
      $type: 'shadow',
      card: {
        $value: {
          color: '#22302b33',
          offsetX: px(0).$value,
          offsetY: px(2).$value,
          blur: px(8).$value,
          spread: px(0).$value,
        },
      },
    },
    motion: {
      quick: { $type: 'duration', $value: { value: 150, unit: 'ms' } },
      calm: { $type: 'cubicBezier', $value: [0.2, 0, 0, 1] },
    },
  };
  const dark = {
    color: {
      $type: 'color',
      surface: colour('#17211d'),
      text: { default: colour('#eef2ec'), quiet: colour('#a9b8b0') },
      action: { default: colour('#6fb8a2'), hover: colour('#8fd0bb') },
    },
  };
  return [
    { name: 'saltmarsh.light.tokens.json', text: JSON.stringify(light) },
    { name: 'saltmarsh.dark.tokens.json', text: JSON.stringify(dark) },
  ];
}

function rem(value: number) {
  return { $value: { value, unit: 'rem' } };
}

function px(value: number) {
  return { $value: { value, unit: 'px' } };
}

function type(family: string, size: string, weight: string, lineHeight: number) {
  return {
    $value: {
      fontFamily: `{font.family.${family}}`,
      fontSize: `{font.size.${size}}`,
      fontWeight: `{font.weight.${weight}}`,
      letterSpacing: { value: 0, unit: 'px' },
      lineHeight,
    },
  };
}
