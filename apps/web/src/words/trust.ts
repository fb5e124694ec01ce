/** Who reads how far one trusts another: told in the same words wherever it is hidden. */
export const READ_BY = 'for the two whose it is, and for members where their charter opens it'
