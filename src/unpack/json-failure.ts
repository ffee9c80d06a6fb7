/** What is wrong with a JSON text, without the words that the parser quotes, which may be long. */
export function briefly({ message }: SyntaxError): string {
  return message.replace(/, (?:\.\.\.)?".*/s, '').slice(0, 200);
}
