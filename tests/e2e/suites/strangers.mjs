export default function strangers(test) {}
