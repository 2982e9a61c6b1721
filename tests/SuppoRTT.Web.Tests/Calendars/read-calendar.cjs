// Prints, as one line of JSON, what ical.js finds in a calendar: node read-calendar.cjs FILE. Times are instants in UTC, reckoned by the time zone that the file itself describes.
const { readFileSync } = require("fs");

const ICAL = require("ical.js");

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
zones.forEach((zone) => ICAL.TimezoneService.register(zone.tzid, zone));

const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();
const people = (event, name) => event.getAllProperties(name).map((p) => ({ address: p.getFirstValue(), name: p.getParameter("cn") ?? null, rsvp: p.getParameter("rsvp") ?? null }));

console.log(JSON.stringify({
  method: calendar.getFirstPropertyValue("method"),
  name: calendar.getFirstPropertyValue("name"),
  zones: zones.map((zone) => zone.tzid),
  events: calendar.getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    starts: instant(event.getFirstPropertyValue("dtstart")),
    ends: instant(event.getFirstPropertyValue("dtend")),
    summary: event.getFirstPropertyValue("summary"),
    description: event.getFirstPropertyValue("description"),
    location: event.getFirstPropertyValue("location"),
    url: event.getFirstPropertyValue("url"),
    organizer: people(event, "organizer"),
    attendees: people(event, "attendee"),
  })),
}));
