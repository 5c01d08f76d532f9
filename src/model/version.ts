/** The tool's name and version as printed in every result; a test holds them to package.json. */
export const TOOL = { name: 'rating', version: '0.1.0' } as const;
