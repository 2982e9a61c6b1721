namespace SuppoRTT.Web.Infrastructure;

/// <summary>
/// The settings that the portal reads, by the names that configuration knows them by. In the environment a colon
/// is written as two underscores. README.md tells what each is for.
/// </summary>
public static class PortalSettings
{
    /// <summary>The connection string of the portal's own database.</summary>
    public const string ConnectionString = "ConnectionStrings:SuppoRTT";

    /// <summary>The engine of that database: <c>Sqlite</c> or <c>SqlServer</c>.</summary>
    public const string DatabaseEngine = "Database:Engine";

    /// <summary>How many changes go to the database in one round trip.</summary>
    public const string DatabaseBatchSize = "Database:BatchSize";

    /// <summary>The folder for what the portal keeps on disk: the SQLite database.</summary>
    public const string DataFolder = "DataFolder";

    /// <summary>The address that people reach the portal by; e-mails and documents link to it.</summary>
    public const string PublicAddress = "PublicAddress";

    /// <summary>Under which the first of the staff of each deanery is named, by the word that stands for it in addresses.</summary>
    public const string FirstStaff = "FirstStaff";

    /// <summary>Which part of the portal this process is: <c>Pages</c>, <c>Jobs</c> or <c>Both</c>.</summary>
    public const string Part = "Part";

    /// <summary>The mail server that takes the portal's e-mails.</summary>
    public const string MailHost = "Mail:Host";

    /// <summary>The port of the mail server.</summary>
    public const string MailPort = "Mail:Port";

    /// <summary>The address that the portal's e-mails come from.</summary>
    public const string MailFrom = "Mail:From";

    /// <summary>Under which each deanery that has a sender of its own names its address, by the word that stands for it in addresses.</summary>
    public const string MailFromOf = "Mail:FromOf";

    /// <summary>The portal's user name at the mail server, if it asks for one.</summary>
    public const string MailUser = "Mail:User";

    /// <summary>The password of that user.</summary>
    public const string MailPassword = "Mail:Password";

    /// <summary>Whether the connection to the mail server must be encrypted by STARTTLS.</summary>
    public const string MailStartTls = "Mail:StartTls";

    /// <summary>How many seconds the mail server, or GOV.UK Notify, may take for one e-mail.</summary>
    public const string MailTimeout = "Mail:TimeoutSeconds";

    /// <summary>How many e-mails are handed over at the same time.</summary>
    public const string MailAtOnce = "Mail:AtOnce";

    /// <summary>The key of a service of GOV.UK Notify that takes the portal's e-mails instead of a mail server.</summary>
    public const string MailNotifyKey = "Mail:Notify:Key";

    /// <summary>The template of that service, with the fields subject and body.</summary>
    public const string MailNotifyTemplate = "Mail:Notify:Template";

    /// <summary>The address of GOV.UK Notify, or of one that speaks like it.</summary>
    public const string MailNotifyAddress = "Mail:Notify:Address";

    /// <summary>What a mail server says to be let tell which e-mails came back.</summary>
    public const string MailBounceSecret = "Mail:BounceSecret";

    /// <summary>How many rounds the hash of a password takes.</summary>
    public const string PasswordHashRounds = "Passwords:HashRounds";

    /// <summary>How many codes of printed documents one address of the network may check in a minute.</summary>
    public const string VerifyPerMinute = "RateLimits:VerifyPerMinute";

    /// <summary>How many times one address of the network may try to sign in in a minute.</summary>
    public const string SignInPerMinute = "RateLimits:SignInPerMinute";

    /// <summary>How many times one address of the network may ask for a new password in an hour.</summary>
    public const string ForgottenPasswordPerHour = "RateLimits:ForgottenPasswordPerHour";

    /// <summary>How many e-mails that came back one address of the network may tell of in a minute.</summary>
    public const string BouncesPerMinute = "RateLimits:BouncesPerMinute";

    /// <summary>How many times one address of the network may ask for calendars in a minute: services that read them for many people ask from few addresses.</summary>
    public const string CalendarPerMinute = "RateLimits:CalendarPerMinute";

    /// <summary>How many times one address of the network may ask for plans for the rota in a minute, by the links that contacts were sent: a hospital has few addresses.</summary>
    public const string RotaPlansPerMinute = "RateLimits:RotaPlansPerMinute";

    /// <summary>How many times one address of the network may ask for pages to sign without an account in a minute: a hospital has few addresses.</summary>
    public const string SigningPerMinute = "RateLimits:SigningPerMinute";

    /// <summary>Every setting above. The tests compare README.md and the deployment files with it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ConnectionString,
        DatabaseEngine,
        DatabaseBatchSize,
        DataFolder,
        PublicAddress,
        FirstStaff,
        Part,
        MailHost,
        MailPort,
        MailFrom,
        MailFromOf,
        MailUser,
        MailPassword,
        MailStartTls,
        MailTimeout,
        MailAtOnce,
        MailNotifyKey,
        MailNotifyTemplate,
        MailNotifyAddress,
        MailBounceSecret,
        PasswordHashRounds,
        VerifyPerMinute,
        SignInPerMinute,
        ForgottenPasswordPerHour,
        BouncesPerMinute,
        CalendarPerMinute,
        RotaPlansPerMinute,
        SigningPerMinute,
    ];
}
