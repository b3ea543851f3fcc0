export const web = {
  frame: {
    product: 'Laojing',
    skip: 'To the content',
    nav: 'Pages',
    visitor: (name: string, until: string) => `${name}, open until ${until}`,
    parties: 'Parties',
    papers: 'Papers',
    search: 'Search',
    leave: 'Close',
    keepHere: 'What stands here stays here: no photographs, and nothing of it into Slack.',
  },
  door: {
    title: 'Open the parties’ page',
    aboutCase: (number: string) => `Names and contacts of ${number}. This link opens once.`,
    aboutPage: (number: string) => `A page of ${number}. This link opens once.`,
    aboutSearch: 'Search for a party by name or phone number. This link opens once.',
    purpose: 'What do you need it for?',
    purposeHint: 'Every opening is recorded with its purpose.',
    purposeMissing: 'Please choose what you need it for.',
    open: 'Open',
  },
  over: {
    title: 'This page is closed',
    how: 'The link was used, or its time is over. Go back to Slack and press “Parties” on the case: you get a new link.',
    typed: 'Not saved yet',
    typedHint: 'This is what you typed. Copy it into the form once you have opened the page again.',
  },
  left: { title: 'Closed', how: 'The page is closed. You can close this window too.' },
  refused: {
    title: 'Not accepted',
    foreignForm: 'This form did not come from our own page. Please open the page with a new link from Slack.',
  },
  failed: {
    title: 'That did not work',
    databaseAway: 'The database cannot be reached. Nothing was saved. Go back one page: what you typed is still there.',
    unexpected: (reference: string) =>
      `A fault of ours. Nothing was saved. Please tell the programme office this reference: ${reference}.`,
  },
  notFound: { title: 'Nothing here', how: 'There is no such page. Go back to Slack and press “Parties” on the case.' },
};
