using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Where an absence belongs, and by that who looks after it.</summary>
public sealed partial class Absence
{
    /// <summary>May say where an absence belongs: the deanery. Never of one's own.</summary>
    public bool MayChangePost(Actor actor) => MayDecide(actor);

    /// <summary>
    /// The deanery says that the absence belongs elsewhere: from then on those look after it whose reach covers that post. Who supervises and who does a form stays. The same again (a double click) changes nothing.
    /// </summary>
    public void ChangePost(Post post, string reason, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        RuleBrokenException.Unless(MayChangePost(by), "Only the deanery says where an absence belongs, and nobody of their own.");
        if (post == Post)
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        MustGoOn();
        MustHaveReason(reason);
        var old = Post;
        Post = post;
        Record(PostChanged.Of(old, post), by, at, Role.DeaneryStaff);
        Explain(reason, by);
    }
}
