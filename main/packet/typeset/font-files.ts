/** Font files of generated pages, by face and style; the build copies exactly these beside the bundle. */
export const FONT_FILES = {
  'serif': 'DejaVuSerifCondensed.ttf',
  'serif-bold': 'DejaVuSerifCondensed-Bold.ttf',
  'serif-italic': 'DejaVuSerifCondensed-Italic.ttf',
  'serif-bold-italic': 'DejaVuSerifCondensed-BoldItalic.ttf',
  'sans': 'DejaVuSansCondensed.ttf',
  'sans-bold': 'DejaVuSansCondensed-Bold.ttf',
  'sans-italic': 'DejaVuSansCondensed-Oblique.ttf',
  'sans-bold-italic': 'DejaVuSansCondensed-BoldOblique.ttf',
  'mono': 'DejaVuSansMono.ttf',
  'mono-bold': 'DejaVuSansMono-Bold.ttf',
  'mono-italic': 'DejaVuSansMono-Oblique.ttf',
  'mono-bold-italic': 'DejaVuSansMono-BoldOblique.ttf',
} as const;
