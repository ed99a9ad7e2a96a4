/** Served for every unknown address, so it is still and says what it says in both languages. */
export const csr = false;
