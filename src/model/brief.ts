/** Text cut to a length that fits a message. */
export function brief(text: string, length = 40): string {
  if (text.length <= length) return text;
  // Enough for the characters shown, however many units each has.
  const characters = [...text.slice(0, 4 * length)];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
