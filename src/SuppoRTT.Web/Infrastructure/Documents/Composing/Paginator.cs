namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>
/// Sets strips on pages. What must stay together moves to the next page as one; what only should, does so if a page is long enough;
/// what is longer than any page is torn between strips, so that nothing is lost and there is always an end.
/// </summary>
internal sealed class Paginator(double height)
{
    private readonly List<List<PlacedStrip>> _pages = [[]];
    private double _used;
    private Frame? _frame;

    public IReadOnlyList<IReadOnlyList<PlacedStrip>> Paginate(IReadOnlyList<Strip> strips)
    {
        foreach (var group in Chains(strips, strip => strip.Keep != Keep.Free))
        {
            if (FitsOnAPage(group))
            {
                PlaceTogether(group);
            }
            else
            {
                PlaceInParts(group);
            }
        }

        return _pages;
    }

    private void PlaceInParts(IReadOnlyList<Strip> group)
    {
        foreach (var chain in Chains(group, strip => strip.Keep == Keep.WithNext))
        {
            if (FitsOnAPage(chain))
            {
                PlaceTogether(chain);
            }
            else
            {
                chain.ToList().ForEach(strip => PlaceTogether([strip]));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Strip>> Chains(IEnumerable<Strip> strips, Func<Strip, bool> holdsOnToNext)
    {
        var chain = new List<Strip>();
        foreach (var strip in strips)
        {
            chain.Add(strip);
            if (!holdsOnToNext(strip))
            {
                yield return chain;
                chain = [];
            }
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
    }

    private bool FitsOnAPage(IReadOnlyList<Strip> chain)
        => HeightOf([.. chain[0].RepeatedHeader, .. chain], null, isPageEmpty: true) <= height;

    private void PlaceTogether(IReadOnlyList<Strip> chain)
    {
        var isPageEmpty = _pages[^1].Count == 0;
        if (!isPageEmpty && _used + HeightOf(chain, _frame, isPageEmpty) > height)
        {
            _pages.Add([]);
            _used = 0;
            _frame = null;
            foreach (var strip in chain[0].RepeatedHeader)
            {
                Place(strip);
            }
        }

        foreach (var strip in chain)
        {
            Place(strip);
        }
    }

    private void Place(Strip strip)
    {
        _used += SpaceAbove(strip, _frame, _pages[^1].Count == 0);
        _pages[^1].Add(new PlacedStrip(strip, Paper.BodyTop + _used));
        _used += strip.Height;
        _frame = strip.Frame;
    }

    private static double HeightOf(IReadOnlyList<Strip> strips, Frame? frame, bool isPageEmpty)
    {
        double total = 0;
        foreach (var strip in strips)
        {
            total += SpaceAbove(strip, frame, isPageEmpty) + strip.Height;
            frame = strip.Frame;
            isPageEmpty = false;
        }

        return total + (frame?.Padding ?? 0);
    }

    private static double SpaceAbove(Strip strip, Frame? above, bool isPageEmpty)
    {
        var space = isPageEmpty ? 0 : strip.SpaceBefore;
        return strip.Frame == above ? space : space + (above?.Padding ?? 0) + (strip.Frame?.Padding ?? 0);
    }
}
