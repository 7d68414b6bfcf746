namespace Sequent.Definitions;

/// <summary>Walks over JSON data without recursion: it may nest more deeply than the stack allows.</summary>
internal static class DataWalk
{
    /// <summary>The value itself and all in it, in order, each with its path.</summary>
    public static IEnumerable<(ElementPath Path, JsonData Data)> Over(ElementPath path, JsonData data)
    {
        var left = new Stack<(ElementPath Path, JsonData Data)>();
        left.Push((path, data));
        while (left.Count > 0)
        {
            var part = left.Pop();
            yield return part;
            if (part.Data is JsonData.List list)
                for (var i = list.Items.Count - 1; i >= 0; i--)
                    left.Push((part.Path.Branch(i), list.Items[i]));
            if (part.Data is JsonData.Map map)
                for (var i = map.Fields.Count - 1; i >= 0; i--)
                    left.Push((part.Path.Field(map.Fields[i].Name), map.Fields[i].Value));
        }
    }
}
