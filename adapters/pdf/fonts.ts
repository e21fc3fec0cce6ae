import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Two weights of one family that has Latin, the rupee sign and Devanagari. */
export interface Fonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

export function readFonts(): Fonts {
  return {
    regular: fontFile('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
    bold: fontFile('@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf'),
  }
}

const fontFile = (name: string): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(name))
