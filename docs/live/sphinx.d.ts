declare const Documentation: { TRANSLATIONS: Record<string, string | string[]> };
