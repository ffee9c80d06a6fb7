/** News that nobody wrote: sentences of the shapes that articles have, the same ones at every run. */
const PEOPLE = [
  'Mara Ilves',
  'President Teodor Banu',
  'Joan Achterberg',
  'the minister',
  'she',
  'Gen. Osei Tutu',
  'a spokeswoman',
];
const CUES = ['said', 'told reporters', 'denied', 'warned', 'added', 'announced in a statement', 'wrote'];
const CLAIMS = [
  'the harbour would stay closed until the end of the month',
  'nobody had been hurt in the fire at the Brenholt refinery',
  'the talks with North Korea were “going nowhere fast”',
  'prices rose by 3.4 percent in 2019 and again last week',
  'the Ministry of Fisheries had not paid its drivers since March 12',
  'he was “deeply sorry” for what his company had done',
  'voters in Paris and Nairobi want work, schools and roads that last',
];
const SETTINGS = [
  'On Monday the council met behind closed doors in Port Harlow, where rain had flooded the lower town.',
  'The ship, built in 1987 and twice repaired, lay two miles off the coast with its engines cold.',
  'Shares of Dunmore Holdings fell sharply after the news, then recovered in the afternoon.',
  'For years the valley had lived on timber; now its mills stand empty and its young people leave.',
];

export function prose(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++) text += sentence(at) + (at % 3 === 2 ? '\n\n' : ' ');
  return text.slice(0, length);
}

function sentence(at: number): string {
  const source = PEOPLE[at % PEOPLE.length]!;
  const cue = CUES[(at * 3) % CUES.length]!;
  const claim = CLAIMS[(at * 5 + (at >> 3)) % CLAIMS.length]!;
  switch (at % 4) {
    case 0:
      return `${capital(source)} ${cue} that ${claim}.`;
    case 1:
      return `“${capital(claim.replace(/[“”]/g, ''))},” ${cue} ${source}.`;
    case 2:
      return SETTINGS[(at >> 2) % SETTINGS.length]!;
    default:
      return `According to ${source}, ${claim}.`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
