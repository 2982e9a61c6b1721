// Prints, as one line of JSON, the weekdays that date-holidays counts as public holidays of each nation: node date-holidays.cjs FIRST-YEAR LAST-YEAR
const Holidays = require("date-holidays");

const [first, last] = process.argv.slice(2).map(Number);
const nations = { England: "ENG", Wales: "WLS", Scotland: "SCT", NorthernIreland: "NIR" };

const weekdaysOff = (state) => {
  const calendar = new Holidays("GB", state);
  const dates = [];
  for (let year = first; year <= last; year++) {
    dates.push(...calendar.getHolidays(year).filter((h) => h.type === "public").map((h) => h.date.slice(0, 10)));
  }
  return [...new Set(dates)].filter((date) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())).sort();
};

console.log(JSON.stringify(Object.fromEntries(Object.entries(nations).map(([name, state]) => [name, weekdaysOff(state)]))));
