  # OpenAI's Whisper: log mel, encoder, decoder with its cache, choice of tokens, attention for word times. All fp32.
  #
  # Linear weights [out, in] are plain, or packed by oneDNN for a number of rows (pack), or an integer: where among the halves
  #   they are, which FBGEMM keeps at 16 bits and multiplies at 32 (add_half); linear takes all.
  # hann: window [n].
  # log_mel: samples [n] at 16 kHz -> log10 of the mel power [bins, (n - 400) // 160 + 1], no padding; bank [bins, 201].
  # scaled: log mel [bins, T] -> what the encoder takes [1, bins, T]: at most 8 below top, frames from content on exactly 0.
  # encode: mel [1, bins, T] -> [T / 2, D]; w: two convolutions, positions, layers of 12, last norm (weight, bias).
  # cross: encoder's output -> for each decoder layer keys [H, dh, T / 2] and values [H, T / 2, dh].
  # caches: for each layer [2, rows, H, length, dh], not yet filled.
  # decode: tokens [rows, P] behind the first `past` ones -> logits [rows, len(at), V] at positions `at` of the new ones.
  #   Rows belong to windows in turn: rows / windows each; crosses holds the layers of the first window, then of the second.
  #   w: embedding (fp32, or fp16 as in the file), positions, last norm (weight, bias), layers of 20, embedding for logits.
  # align: a window's tokens [1, N] -> attention of the given heads (layer, head, ...) over `frames` frames, normalised over
  #   tokens, [heads, N, frames]; probabilities [texts] of the tokens `first` + 1 ... among those below `end`.
  # log_probabilities: logits [rows, V] -> their log probabilities after the rules: mask [V] is added, blocked (row, from, to,
  #   ...) is impossible; where all timestamps together (from `begin` on; 0 = no such rule) are more probable than the best
  #   other token, only they are possible.
  # best, sample, top: tokens chosen from log probabilities, with these: the most probable one; one drawn at a temperature with
  #   draws [rows] in (0, 1]; the k most probable ones.
  # probability: of one token for each row.   rows: caches whose rows are those of `order`.
  #
  # Mirrors whisper/model.py, audio.py, decoding.py and timing.py of openai-whisper 20250625.

  def hann(self, n: int, like: Tensor) -> Tensor:
    return torch.hann_window(n, dtype=6, device=torch.device("cpu")).to(like.device)

  def log_mel(self, x: Tensor, window: Tensor, bank: Tensor) -> Tensor:
    s = torch.stft(x, 400, 160, 400, window, False, True, True)
    return torch.matmul(bank, torch.pow(torch.abs(s), 2.)).clamp(min=1e-10).log10()

  def loudest(self, x: Tensor, window: Tensor, bank: Tensor) -> Tensor:
    return self.log_mel(x, window, bank).max()

  def scaled(self, m: Tensor, top: Tensor, content: int) -> Tensor:
    y = (torch.maximum(m, top - 8.) + 4.) / 4.
    y[:, content:] = 0.
    return y.unsqueeze(0)

  def pack(self, w: Tensor, rows: int) -> Tensor:
    return ops.mkldnn._reorder_linear_weight(w, rows)

  def joined(self, parts: List[Tensor]) -> Tensor:
    return torch.cat(parts)

  def halves(self) -> List[__torch__.torch.classes.quantized.LinearPackedParamsBase]:
    return annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])

  def is_half(self, w: Tensor) -> Tensor:
    for i in range(0, w.size(0), 1024):
      part = w[i:i + 1024]
      if not torch.equal(part.to(5).to(6), part):
        return torch.zeros([1], dtype=4)
    return torch.ones([1], dtype=4)

  def add_half(self, halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], w: Tensor) -> Tensor:
    halves.append(ops.quantized.linear_prepack_fp16(w, None))
    return torch.full([1], len(halves) - 1, dtype=4)

  def linear(self, x: Tensor, w: Tensor, b: Optional[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, w, b, "none", annotate(List[Optional[number]], []), "none")
    if w.dtype == 4:
      y = ops.quantized.linear_dynamic_fp16(x, halves[int(w)])
      if b is not None:
        y.add_(b)
      return y
    return torch.linear(x, w, b)

  def linear_gelu(self, x: Tensor, w: Tensor, b: Tensor, halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, w, b, "gelu", annotate(List[Optional[number]], []), "none")
    return torch.gelu_(self.linear(x, w, b, halves))

  def norm(self, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], w, b, 1e-5)

  def encode(self, mel: Tensor, w: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], heads: int) -> Tensor:
    x = torch.gelu(torch.conv1d(mel, w[0], w[1], [1], [1], [1], 1))
    x = torch.gelu(torch.conv1d(x, w[2], w[3], [2], [1], [1], 1))
    x = x.transpose(1, 2).squeeze(0) + w[4]
    t, d = x.size(0), x.size(1)
    layers = (len(w) - 7) // 12
    for i in range(layers):
      j = 5 + 12 * i
      qkv = self.linear(self.norm(x, w[j], w[j + 1]), w[j + 2], w[j + 3], halves).view([1, t, 3, heads, d // heads])
      q, k, v = qkv.permute([2, 0, 3, 1, 4]).unbind(0)
      a = torch.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape([t, d])
      x = x + self.linear(a, w[j + 4], w[j + 5], halves)
      h = self.linear_gelu(self.norm(x, w[j + 6], w[j + 7]), w[j + 8], w[j + 9], halves)
      x = x + self.linear(h, w[j + 10], w[j + 11], halves)
    return self.norm(x, w[len(w) - 2], w[len(w) - 1])

  def cross(self, x: Tensor, w: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], heads: int) -> List[Tensor]:
    r = annotate(List[Tensor], [])
    t, d = x.size(0), x.size(1)
    for i in range((len(w) - 5) // 20):
      kv = self.linear(x, w[4 + 20 * i + 10], w[4 + 20 * i + 11], halves)
      kv = kv.view([t, 2, heads, d // heads])
      r.append(kv[:, 0].permute([1, 2, 0]).contiguous())
      r.append(kv[:, 1].transpose(0, 1).contiguous())
    return r

  def caches(self, like: Tensor, layers: int, rows: int, length: int) -> List[Tensor]:
    return [torch.empty([2, rows, like.size(0), length, like.size(1)], dtype=like.dtype, device=like.device) for i in range(layers)]

  def rows(self, kv: List[Tensor], order: Tensor, length: int) -> List[Tensor]:
    r = annotate(List[Tensor], [])
    for c in kv:
      n = torch.empty([2, order.size(0), c.size(2), c.size(3), c.size(4)], dtype=c.dtype, device=c.device)
      n[:, :, :, :length] = c[:, :, :, :length].index_select(1, order)
      r.append(n)
    return r

  # The layers over x [rows, P, D]; kv may be empty when nothing came before and nothing follows. Raw scores [P, T] of the
  # picked heads (layer, head, ...) of a single window are added to scores.
  def layers(self, x: Tensor, past: int, kv: List[Tensor], crosses: List[Tensor], windows: int, w: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], heads: int, picked: List[int], frames: int, scores: List[Tensor]) -> Tensor:
    r, p, d = x.size(0), x.size(1), x.size(2)
    dh = d // heads
    g = r // windows
    scale = dh ** -0.5
    n = (len(w) - 5) // 20
    for i in range(n):
      j = 4 + 20 * i
      qkv = self.linear(self.norm(x, w[j], w[j + 1]), w[j + 2], w[j + 3], halves).view([r, p, 3, heads, dh]).permute([2, 0, 3, 1, 4])
      q, k, v = qkv[0], qkv[1], qkv[2]
      if len(kv) > 0:
        c = kv[i]
        c[:, :, :, past:past + p] = qkv[1:3]
        k, v = c[0, :, :, :past + p], c[1, :, :, :past + p]
      if p == 1:
        a = torch.matmul(torch.softmax(torch.matmul(q * scale, k.transpose(2, 3)), -1), v)
      else:
        a = torch.scaled_dot_product_attention(q, k, v, None, 0., True)
      x = x + self.linear(a.transpose(1, 2).reshape([r, p, d]), w[j + 4], w[j + 5], halves)
      q = self.linear(self.norm(x, w[j + 6], w[j + 7]), w[j + 8], w[j + 9], halves) * scale
      parts = annotate(List[Tensor], [])
      for o in range(windows):
        pair = 2 * (o * n + i)
        s = torch.matmul(q[o * g:(o + 1) * g].reshape([g * p, heads, dh]).transpose(0, 1), crosses[pair])
        for h in range(len(picked) // 2):
          if picked[2 * h] == i:
            scores.append(s[picked[2 * h + 1], :, :frames].clone())
        parts.append(torch.matmul(torch.softmax(s, -1), crosses[pair + 1]).transpose(0, 1).reshape([g, p, d]))
      a = parts[0]
      if windows > 1:
        a = torch.cat(parts)
      x = x + self.linear(a, w[j + 12], w[j + 13], halves)
      h2 = self.linear_gelu(self.norm(x, w[j + 14], w[j + 15]), w[j + 16], w[j + 17], halves)
      x = x + self.linear(h2, w[j + 18], w[j + 19], halves)
    return x

  def embed(self, tokens: Tensor, past: int, w: List[Tensor]) -> Tensor:
    return torch.embedding(w[0], tokens).to(6) + w[1][past:past + tokens.size(1)]

  def decode(self, tokens: Tensor, past: int, kv: List[Tensor], crosses: List[Tensor], windows: int, w: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], heads: int, at: List[int]) -> Tensor:
    x = self.layers(self.embed(tokens, past, w), past, kv, crosses, windows, w, halves, heads, annotate(List[int], []), 0, annotate(List[Tensor], []))
    if x.size(1) > 1 or len(at) > 1:
      x = torch.stack([x[:, i] for i in at], 1)
    return self.linear(self.norm(x, w[2], w[3]), w[len(w) - 1], None, halves)

  def align(self, tokens: Tensor, crosses: List[Tensor], w: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], heads: int, picked: List[int], frames: int, first: int, end: int) -> Tuple[Tensor, Tensor, Tensor]:
    scores = annotate(List[Tensor], [])
    x = self.layers(self.embed(tokens, 0, w), 0, annotate(List[Tensor], []), crosses, 1, w, halves, heads, picked, frames, scores)
    raw = torch.stack(scores)
    a = torch.softmax(raw, -1)
    std, mean = torch.std_mean(a, [1], False, True)
    a.sub_(mean).div_(std)
    x = self.norm(x[0], w[2], w[3])
    p = annotate(List[Tensor], [])
    last = tokens.size(1) - 2
    for i in range(first, last, 32):
      j = min(i + 32, last)
      logits = self.linear(x[i:j], w[len(w) - 1], None, halves)[:, :end]
      p.append(torch.softmax(logits, -1).gather(1, tokens[0, i + 1:j + 1].unsqueeze(1)).squeeze(1))
    return (raw, a, torch.cat(p))

  def log_probabilities(self, logits: Tensor, mask: Tensor, blocked: List[int], begin: int) -> Tensor:
    x = logits + mask
    for i in range(len(blocked) // 3):
      x[blocked[3 * i], blocked[3 * i + 1]:blocked[3 * i + 2]] = float("-inf")
    if begin > 0:
      only = torch.gt(torch.logsumexp(x[:, begin:], [1]), x[:, :begin].amax([1]))
      x[:, :begin] = x[:, :begin].masked_fill(only.unsqueeze(1), float("-inf"))
    return torch.log_softmax(x, -1)

  def best(self, p: Tensor) -> Tuple[Tensor, Tensor]:
    v, i = p.max(1)
    return (i, v)

  def sample(self, p: Tensor, temperature: float, draws: Tensor) -> Tuple[Tensor, Tensor]:
    c = torch.softmax(p / temperature, -1).to(7).cumsum(1)
    i = torch.searchsorted(c, draws.to(7).unsqueeze(1) * c[:, -1:])
    return (i.squeeze(1), p.gather(1, i).squeeze(1))

  def top(self, p: Tensor, k: int) -> Tuple[Tensor, Tensor]:
    v, i = p.topk(k)
    return (i, v)

  def probability(self, logits: Tensor, token: int) -> Tensor:
    return torch.softmax(logits, -1)[:, token]
