import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Notification } from '@mantine/core'

/** The one accent: the blue-black of ledger ink. */
const ink: MantineColorsTuple = [
  '#eef4f9',
  '#dce7f0',
  '#b5cde1',
  '#8ab1d1',
  '#6699c3',
  '#4d88b8',
  '#2f6690',
  '#1f4d70',
  '#1a4261',
  '#0f3350',
]

const sans =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', sans-serif"

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 3,
  fontFamily: sans,
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.1rem', xl: '1.25rem' },
  components: {
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
  headings: {
    fontFamily: 'var(--serif)',
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
})

/** Paper and ink for both schemes; the tokens that are not Mantine's stand in styles/tokens.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fdfdfb',
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#565d66',
    '--mantine-color-anchor': '#1f4d70',
    '--mantine-color-placeholder': '#666d76',
    '--mantine-color-error': '#9b2226',
    '--mantine-color-default-border': '#c9c7c0',
  },
  dark: {
    '--mantine-color-body': '#15181b',
    '--mantine-color-text': '#e3e1dc',
    '--mantine-color-dimmed': '#a3a9b0',
    '--mantine-color-anchor': '#93bfe3',
    '--mantine-color-placeholder': '#969ca3',
    '--mantine-color-error': '#f0a19a',
    '--mantine-color-default': '#1c2024',
    '--mantine-color-dark-4': '#474d54',
    '--mantine-color-dark-5': '#2a3036',
    '--mantine-color-dark-6': '#1c2024',
    '--mantine-color-default-border': '#474d54',
  },
})
