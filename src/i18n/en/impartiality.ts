export const impartiality = {
  toChief: (number: string, sign: string) =>
    `${number}: ${sign} This proves nothing and only you see it; please ask the team how it came about.`,
  signsHeading: 'To look at: is the middle kept? (only you see this)',
  signs: {
    unequalTime: (a: number, b: number) => `The sides were not given like time: Party A ${a} min, Party B ${b} min.`,
    oneSideVisited: (side: string, visits: number) => `Only ${side} was visited at home, ${visits} times.`,
    suddenConsent: (side: string, sessionNo: number) =>
      `${side} had refused, and agreed in session ${sessionNo} with no step in between.`,
    oneSidedTerms: (side: string, terms: number) => `All ${terms} terms are in favour of ${side}.`,
  },
};
