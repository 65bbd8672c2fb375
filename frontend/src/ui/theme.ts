import {
  Anchor,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const leaf: MantineColorsTuple = [
  '#eef5f0',
  '#dcebe1',
  '#b9d7c4',
  '#93c2a5',
  '#6ba985',
  '#478c67',
  '#2f734f',
  '#1f5a41',
  '#174733',
  '#0f3324',
];

/** Warm where Mantine's are blue: skeletons, pills, hovered choices. */
const gray: MantineColorsTuple = [
  '#f7f2e8',
  '#f2ecdf',
  '#eae2d2',
  '#e0d7c6',
  '#cfc4b0',
  '#b3a893',
  '#857b6b',
  '#5f574b',
  '#423c33',
  '#27231d',
];

const dark: MantineColorsTuple = [
  '#efe9dd',
  '#d8d0c2',
  '#bcb2a2',
  '#8f8677',
  '#4d473f',
  '#3d3831',
  '#2a2722',
  '#24211d',
  '#1b1916',
  '#141210',
];

/** Every colour of a button comes from tokens.css: Mantine's own choices fail AA in places, in dark above all. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const danger = input.color === 'danger';
  const action = danger ? 'var(--fm-danger)' : 'var(--fm-action)';
  const tint = danger ? 'var(--fm-danger-tint)' : 'var(--fm-action-tint)';
  const text = danger ? 'var(--fm-danger-text)' : 'var(--fm-link)';
  switch (input.variant) {
    case 'filled':
      return {
        background: action,
        hover: danger ? 'var(--fm-danger-strong)' : 'var(--fm-action-strong)',
        color: danger ? 'var(--fm-on-danger)' : 'var(--fm-on-action)',
        border: '1px solid transparent',
      };
    case 'light':
      return { background: tint, hover: tint, color: text, border: '1px solid transparent' };
    case 'outline':
      return { background: 'transparent', hover: tint, color: text, border: `1px solid ${action}` };
    case 'subtle':
      return { background: 'transparent', hover: tint, color: text, border: '1px solid transparent' };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  colors: { leaf, gray, dark, danger: leaf },
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'md' } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--fm-ground)',
  '--mantine-color-text': 'var(--fm-ink)',
  '--mantine-color-bright': 'var(--fm-ink)',
  '--mantine-color-dimmed': 'var(--fm-muted)',
  '--mantine-color-error': 'var(--fm-danger-text)',
  '--mantine-color-anchor': 'var(--fm-link)',
  '--mantine-color-placeholder': 'var(--fm-muted)',
  '--mantine-color-default': 'var(--fm-raised)',
  '--mantine-color-default-hover': 'var(--fm-sunken)',
  '--mantine-color-default-color': 'var(--fm-ink)',
  '--mantine-color-default-border': 'var(--fm-input-line)',
  '--mantine-primary-color-filled': 'var(--fm-action)',
  '--mantine-primary-color-filled-hover': 'var(--fm-action-strong)',
  '--mantine-primary-color-contrast': 'var(--fm-on-action)',
  '--mantine-color-leaf-filled': 'var(--fm-action)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
